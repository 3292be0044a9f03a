package org.custodes.accounting;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/// Random values for a law that must hold for any.
///
/// They are the same in every run. One in four lies on an edge of its range, where laws break
/// first. A law that does not hold names the try it failed at.
public final class Tries {

  /// How often a law is tried where nothing speaks for less.
  public static final int USUAL = 1_000;

  private static final long SEED = 20_261_122;
  private static final int EDGE_ONE_IN = 4;

  private final SplittableRandom random;

  private Tries(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// A law about some values.
  @FunctionalInterface
  public interface Law {
    void holds(Tries values) throws Exception;
  }

  /// Tries a law with other values each time.
  public static void of(int count, Law law) {
    for (int i = 0; i < count; i++) {
      try {
        law.holds(new Tries(SEED + i));
      } catch (Exception | AssertionError e) {
        throw new AssertionError("try %d of %d: %s".formatted(i, count, e.getMessage()), e);
      }
    }
  }

  /// A whole number within these bounds, both included.
  public long wholes(long least, long most) {
    if (random.nextInt(EDGE_ONE_IN) == 0) {
      long[] edges =
          LongStream.of(least, least + 1, -1, 0, 1, most - 1, most)
              .filter(edge -> least <= edge && edge <= most)
              .toArray();
      return edges[random.nextInt(edges.length)];
    }
    if (most - least < 0 || most == Long.MAX_VALUE) {
      return clamped(random.nextLong(), least, most);
    }
    return random.nextLong(least, most + 1);
  }

  /// A whole number within these bounds, both included.
  public int ints(int least, int most) {
    return Math.toIntExact(wholes(least, most));
  }

  /// Any `int`.
  public int ints() {
    return ints(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  public boolean truths() {
    return random.nextBoolean();
  }

  /// One of these.
  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// One of the constants.
  public <T extends Enum<T>> T oneOf(Class<T> constants) {
    return constants.getEnumConstants()[random.nextInt(constants.getEnumConstants().length)];
  }

  /// So many of something.
  public <T> List<T> lists(int least, int most, Supplier<T> one) {
    int size = ints(least, most);
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(one.get());
    }
    return list;
  }

  public byte[] bytes(int least, int most) {
    byte[] bytes = new byte[ints(least, most)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ints(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }
    return bytes;
  }

  /// A text of these characters.
  public String texts(int least, int most, String alphabet) {
    return text(ints(least, most), () -> alphabet.charAt(random.nextInt(alphabet.length())));
  }

  /// A text of any UTF-16 code units, halves of characters among them.
  public String texts(int least, int most) {
    return text(ints(least, most), () -> (char) ints(Character.MIN_VALUE, Character.MAX_VALUE));
  }

  private static String text(int length, Supplier<Character> one) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(one.get().charValue());
    }
    return text.toString();
  }

  /// Where the range is too wide to be counted.
  private static long clamped(long value, long least, long most) {
    return value < least ? least : Math.min(value, most);
  }
}
