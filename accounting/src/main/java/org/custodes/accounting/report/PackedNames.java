package org.custodes.accounting.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Batch names in two longs each: up to 16 ASCII characters as they are, others by number.
final class PackedNames {

  private static final int BYTES = 16;

  /// No ASCII character begins so.
  private static final long NUMBERED = 0xffL << 56;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /// The first half of the last name given to [#pack].
  long high;

  /// The second half.
  long low;

  void pack(String name) {
    int length = name.length();
    high = 0;
    low = 0;
    if (length > BYTES) {
      number(name);
      return;
    }
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (c == 0 || c > 127) {
        number(name);
        return;
      }
      if (i < 8) {
        high |= (long) c << (56 - 8 * i);
      } else {
        low |= (long) c << (120 - 8 * i);
      }
    }
  }

  String unpack(long first, long second) {
    if (first >>> 56 == 0xff) {
      return names.get((int) first);
    }
    byte[] bytes = new byte[BYTES];
    int length = 0;
    for (int i = 0; i < BYTES; i++) {
      byte b = (byte) (i < 8 ? first >>> (56 - 8 * i) : second >>> (120 - 8 * i));
      if (b != 0) {
        bytes[length++] = b;
      }
    }
    return new String(bytes, 0, length, StandardCharsets.US_ASCII);
  }

  private void number(String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      number = names.size();
      names.add(name);
      numbers.put(name, number);
    }
    high = NUMBERED | number;
    low = 0;
  }
}
