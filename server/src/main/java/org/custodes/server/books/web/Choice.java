package org.custodes.server.books.web;

/// Something to choose from a list: what is written down and what it means, in one text that a
/// browser's own list can be searched by, such as `F · powders, non-ceramic`.
record Choice(String value, String meaning) {

  private static final String BETWEEN = " · ";

  /// What a list offers and a field then holds.
  String text() {
    return meaning.isEmpty() ? value : value + BETWEEN + meaning;
  }

  /// What was meant by a text that was chosen from a list or typed.
  static String value(String text) {
    int end = text.indexOf(BETWEEN);
    return (end < 0 ? text : text.substring(0, end)).strip();
  }
}
