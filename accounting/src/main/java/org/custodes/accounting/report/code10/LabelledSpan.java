package org.custodes.accounting.report.code10;

import java.nio.charset.StandardCharsets;

/// An entry as a span of bytes, with where each label's value lies in it.
abstract class LabelledSpan {

  private static final int LABELS = Label.values().length;

  byte[] bytes = new byte[0];

  /// One bit for each label that is there, [Label#bit].
  long present;

  private long base;
  private int start;
  private int end;
  private long line;
  private final int[] at = new int[LABELS];
  private final int[] length = new int[LABELS];
  private final byte[] flags = new byte[LABELS];

  final void locate(Block block, int index) {
    bytes = block.bytes;
    base = block.base;
    start = block.start[index];
    end = block.end[index];
    line = block.line[index];
    present = 0;
    for (int slot = block.firstSlot[index]; slot < block.firstSlot[index + 1]; slot++) {
      int label = block.slotLabel[slot];
      at[label] = block.slotAt[slot];
      length[label] = block.slotLength[slot];
      flags[label] = block.slotFlags[slot];
      present |= 1L << label;
    }
  }

  final boolean has(Label label) {
    return (present & label.bit()) != 0;
  }

  final int from(Label label) {
    return at[label.index()];
  }

  final int to(Label label) {
    return at[label.index()] + length[label.index()];
  }

  final int lengthOf(Label label) {
    return has(label) ? length[label.index()] : 0;
  }

  final boolean hasFlag(Label label, byte flag) {
    return (flags[label.index()] & flag) != 0;
  }

  /// The label's value as an error text may repeat it.
  final String shown(Label label) {
    return Show.bytes(bytes, from(label), to(label));
  }

  final String text(Label label) {
    if (!has(label)) {
      return "";
    }
    boolean ascii = !hasFlag(label, Block.REFUSED);
    return new String(
        bytes,
        from(label),
        length[label.index()],
        ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  final boolean isOneByte(Label label, char sign) {
    return lengthOf(label) == 1 && bytes[from(label)] == sign;
  }

  /// Where the label stands: bytes from the start of the file.
  final long offsetOf(Label label) {
    return has(label) ? base + from(label) - Window.LABEL_LENGTH : offset();
  }

  final long lineOf(Label label) {
    long lines = line;
    for (int i = start; has(label) && i < from(label); i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /// The exact text of the entry.
  public String text() {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /// Where the entry begins: bytes from the start of the file.
  public long offset() {
    return base + start;
  }

  /// Where the entry begins: lines from 1.
  public long line() {
    return line;
  }
}
