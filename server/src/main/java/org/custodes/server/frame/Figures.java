package org.custodes.server.frame;

import java.math.BigDecimal;

/// Figures as people read them: a narrow space between thousands, a point before decimals, a true
/// minus sign.
///
/// They are the same in every language, so that a figure on a page, on paper and in a mouth is one
/// figure.
final class Figures {

  private static final char THOUSANDS = '\u202f';
  private static final char MINUS = '\u2212';

  private Figures() {}

  static String whole(long number) {
    return decimal(BigDecimal.valueOf(number));
  }

  /// Keeps the scale it is given.
  static String decimal(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    String figure = grouped(plain.substring(0, point)) + plain.substring(point);
    return number.signum() < 0 ? MINUS + figure : figure;
  }

  /// A difference: with a plus sign when it is above zero.
  static String signed(BigDecimal number) {
    return number.signum() > 0 ? "+" + decimal(number) : decimal(number);
  }

  private static String grouped(String digits) {
    StringBuilder grouped = new StringBuilder(digits);
    for (int place = digits.length() - 3; place > 0; place -= 3) {
      grouped.insert(place, THOUSANDS);
    }
    return grouped.toString();
  }
}
