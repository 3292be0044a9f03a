package org.custodes.transparency.tile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.custodes.transparency.Bytes;

/// Neighbouring entries of a log in one file, each after its length in two bytes.
///
/// @param entries 1 to 256
public record EntryBundle(List<Bytes> entries) {

  /// Longest entry, in bytes: what two bytes can count. What is larger is logged by its hash.
  public static final int LONGEST_ENTRY = 65_535;

  /// Longest bundle, in bytes.
  public static final int LONGEST = LogPath.FULL * (2 + LONGEST_ENTRY);

  public EntryBundle {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || entries.size() > LogPath.FULL) {
      throw new IllegalArgumentException(
          "found %d entries, wanted 1 to %d".formatted(entries.size(), LogPath.FULL));
    }
    entries.forEach(EntryBundle::requireLength);
  }

  static void requireLength(Bytes entry) {
    if (entry.length() > LONGEST_ENTRY) {
      throw new IllegalArgumentException(
          "found an entry of %d bytes, wanted at most %d".formatted(entry.length(), LONGEST_ENTRY));
    }
  }

  /// @param width how many entries there must be
  /// @throws IllegalArgumentException if there are more or fewer, or bytes behind them
  public static EntryBundle read(Bytes bytes, int width) {
    ByteBuffer rest = ByteBuffer.wrap(bytes.toArray());
    List<Bytes> entries = new ArrayList<>();
    while (rest.hasRemaining()) {
      entries.add(entry(rest, entries.size()));
    }
    if (entries.size() != width) {
      throw new IllegalArgumentException(
          "found %d entries, wanted %d".formatted(entries.size(), width));
    }
    return new EntryBundle(entries);
  }

  /// The whole file.
  public Bytes bytes() {
    ByteBuffer whole =
        ByteBuffer.allocate(entries.stream().mapToInt(entry -> 2 + entry.length()).sum());
    entries.forEach(entry -> whole.putShort((short) entry.length()).put(entry.toArray()));
    return Bytes.of(whole.array());
  }

  private static Bytes entry(ByteBuffer rest, int number) {
    if (rest.remaining() >= 2) {
      int length = Short.toUnsignedInt(rest.getShort());
      if (rest.remaining() >= length) {
        byte[] entry = new byte[length];
        rest.get(entry);
        return Bytes.of(entry);
      }
    }
    throw new IllegalArgumentException(
        "found the end within entry %d of a bundle".formatted(number));
  }
}
