package org.custodes.verifier.dump;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.custodes.verifier.CannotTell;

/// A file in memory as far as the machine wants to keep it there.
final class Mapped {

  /// Longest line, in bytes: a filed report in hexadecimal digits and more.
  static final int LONGEST_LINE = 64 * 1024 * 1024;

  private final String name;
  private final MemorySegment content;

  private Mapped(String name, MemorySegment content) {
    this.name = name;
    this.content = content;
  }

  static Mapped open(Path path, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      MemorySegment content = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return new Mapped(String.valueOf(path.getFileName()), content);
    }
  }

  String name() {
    return name;
  }

  long size() {
    return content.byteSize();
  }

  /// Where the line that begins here ends: at its line feed.
  ///
  /// @param end before which it must end
  long lineEnd(long from, long end) {
    long at = from;
    while (at < end && content.get(JAVA_BYTE, at) != '\n') {
      at++;
    }
    if (at - from > LONGEST_LINE) {
      throw new CannotTell(name, "a line of " + (at - from) + " bytes", "at most " + LONGEST_LINE);
    }
    return at;
  }

  byte[] bytes(long from, long to) {
    return content.asSlice(from, to - from).toArray(JAVA_BYTE);
  }

  byte at(long place) {
    return content.get(JAVA_BYTE, place);
  }
}
