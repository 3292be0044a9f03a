package org.custodes.accounting.report.code10;

/// Pieces of input as an error text may repeat them: short, printable, in quotes.
final class Show {

  /// Most bytes that are repeated.
  static final int LONGEST = 40;

  private Show() {}

  static String bytes(byte[] buffer, int from, int to) {
    int end = Math.min(to, from + LONGEST);
    StringBuilder text = new StringBuilder(LONGEST + 8).append('"');
    for (int i = from; i < end; i++) {
      text.append(printable(buffer[i]));
    }
    return text.append(end < to ? "…\"" : "\"").toString();
  }

  private static char printable(byte b) {
    return b >= ' ' && b <= '~' ? (char) b : '·';
  }
}
