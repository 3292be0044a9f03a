package org.custodes.accounting.report.code10;

import java.io.IOException;
import java.io.InputStream;

/// The stretch of the file that is in memory, with a position in it.
final class Window {

  /// Bytes in memory; several times the longest entry.
  static final int SIZE = 256 * 1024;

  /// Bytes of a label with its sign.
  static final int LABEL_LENGTH = 4;

  static final int NO_LABEL = -1;

  final byte[] bytes = new byte[SIZE];
  int filled;
  int position;

  /// Offset of the first byte in the file.
  long base;

  /// Whether the file has no bytes beyond these.
  boolean last;

  private final InputStream in;
  private final byte labelSign;

  Window(InputStream in, byte labelSign) {
    this.in = in;
    this.labelSign = labelSign;
  }

  /// Drops what is before the position and reads on until the window is full.
  void slide() throws IOException {
    int kept = filled - position;
    System.arraycopy(bytes, position, bytes, 0, kept);
    base += position;
    filled = kept;
    position = 0;
    while (!last && filled < SIZE) {
      int n = in.read(bytes, filled, SIZE - filled);
      last = n < 0;
      filled += Math.max(n, 0);
    }
  }

  boolean atEnd() {
    return last && position == filled;
  }

  /// Whether so many bytes from `at` on are there, or the file has no more.
  boolean holds(int at, int count) {
    return last || filled - at >= count;
  }

  /// The number of the label at `at`, or [#NO_LABEL].
  int labelAt(int at) {
    if (filled - at < LABEL_LENGTH || bytes[at + 3] != labelSign) {
      return NO_LABEL;
    }
    int a = bytes[at] - '0';
    int b = bytes[at + 1] - '0';
    int c = bytes[at + 2] - '0';
    boolean digits = a >= 0 && a <= 9 && b >= 0 && b <= 9 && c >= 0 && c <= 9;
    return digits ? a * 100 + b * 10 + c : NO_LABEL;
  }

  boolean isNewline(int at) {
    return bytes[at] == '\n' || bytes[at] == '\r';
  }

  boolean startsWithByteOrderMark() {
    return base == 0
        && filled >= 3
        && (bytes[0] & 0xff) == 0xef
        && (bytes[1] & 0xff) == 0xbb
        && (bytes[2] & 0xff) == 0xbf;
  }
}
