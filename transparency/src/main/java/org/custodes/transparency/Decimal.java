package org.custodes.transparency;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// Whole numbers as logs write them: ASCII digits, no sign, no space, no leading zero, at most 2^63
/// − 1.
///
/// The JDK's own `Long.parseLong` also takes `+5` and the digits of other scripts, so that one
/// number would have many spellings.
public final class Decimal {

  private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,18}");
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private Decimal() {}

  /// @param what is counted, for the refusal
  /// @throws IllegalArgumentException if the text is no such number
  public static long parse(String text, String what) {
    if (FORM.matcher(text).matches()) {
      BigInteger number = new BigInteger(text);
      if (number.compareTo(LARGEST) <= 0) {
        return number.longValueExact();
      }
    }
    throw new IllegalArgumentException(
        "%s: found %s, wanted ASCII digits without leading zero, at most %d"
            .formatted(
                what, text.length() > 40 ? text.substring(0, 40) + "…" : text, Long.MAX_VALUE));
  }
}
