package org.custodes.accounting.report.code10;

/// The signs between labels, values and parts of values.
///
/// SG-FM-1172 uses `:` `/` `;` `#` and lets a State agree others with the Agency.
///
/// @param label between label and value
/// @param item between items of a value
/// @param part between parts of a reference, as in `OI/ZZ;7`
/// @param end after every element; no value can hold it, there is no escape
public record Delimiters(char label, char item, char part, char end) {

  /// Those of SG-FM-1172.
  public static final Delimiters STANDARD = new Delimiters(':', '/', ';', '#');

  public Delimiters {
    requireSign("label", label);
    requireSign("item", item);
    requireSign("part", part);
    requireSign("end", end);
    String all = "" + label + item + part + end;
    if (all.chars().distinct().count() != 4) {
      throw new IllegalArgumentException("four different delimiters are wanted, found " + all);
    }
  }

  private static void requireSign(String what, char sign) {
    boolean code = (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z') || digit(sign);
    if (sign <= ' ' || sign > '~' || code || sign == '.' || sign == '-') {
      throw new IllegalArgumentException(
          "the %s delimiter is an ASCII sign other than letters, digits, . and -, found code %d"
              .formatted(what, (int) sign));
    }
  }

  private static boolean digit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
