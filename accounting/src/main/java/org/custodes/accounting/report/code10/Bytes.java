package org.custodes.accounting.report.code10;

/// Numbers and dates read from bytes without making text of them.
final class Bytes {

  /// What is returned for anything that is no number.
  static final int NO_NUMBER = -1;

  /// What is returned for anything that is no date.
  static final int NO_DATE = Integer.MIN_VALUE;

  /// Most digits of a whole number.
  private static final int DIGITS = 9;

  private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

  private Bytes() {}

  /// A whole number of one to nine digits.
  static int number(byte[] b, int from, int to) {
    if (to - from < 1 || to - from > DIGITS) {
      return NO_NUMBER;
    }
    int n = 0;
    for (int i = from; i < to; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return NO_NUMBER;
      }
      n = n * 10 + digit;
    }
    return n;
  }

  static boolean allDigits(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] < '0' || b[i] > '9') {
        return false;
      }
    }
    return to > from;
  }

  static int indexOf(byte[] b, int from, int to, char sign) {
    for (int i = from; i < to; i++) {
      if (b[i] == sign) {
        return i;
      }
    }
    return -1;
  }

  /// Days since 1970-01-01 of a date written YYYYMMDD or YYMMDD.
  ///
  /// @param pivot two-digit years below it are 20.., others 19..
  static int date(byte[] b, int from, int to, int pivot) {
    int length = to - from;
    if (length != 8 && length != 6) {
      return NO_DATE;
    }
    int n = number(b, from, to);
    if (n == NO_NUMBER) {
      return NO_DATE;
    }
    int year = n / 10_000;
    if (length == 6) {
      year += year < pivot ? 2000 : 1900;
    }
    return epochDay(year, n / 100 % 100, n % 100);
  }

  private static int epochDay(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || year < 1) {
      return NO_DATE;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (day > daysIn(month, leap)) {
      return NO_DATE;
    }
    int y = year - 1;
    int before = y * 365 + y / 4 - y / 100 + y / 400;
    int inYear = DAYS_BEFORE[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1;
    return before + inYear - 719_162;
  }

  private static int daysIn(int month, boolean leap) {
    return switch (month) {
      case 2 -> leap ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /// Two bytes in one number, to be compared with others made here.
  static int two(byte[] b, int from) {
    return (b[from] & 0xff) << 8 | (b[from + 1] & 0xff);
  }

  /// Four bytes in one number.
  static int four(byte[] b, int from) {
    return two(b, from) << 16 | two(b, from + 2);
  }

  static boolean isCode(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean letter = b[i] >= 'A' && b[i] <= 'Z';
      boolean digit = b[i] >= '0' && b[i] <= '9';
      if (!letter && !digit) {
        return false;
      }
    }
    return to > from;
  }

  /// Whether a facility or area code can be made of it, see [org.custodes.accounting.Mba].
  static boolean isSiteCode(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] != '-' && !isCode(b, i, i + 1)) {
        return false;
      }
    }
    return to > from;
  }
}
