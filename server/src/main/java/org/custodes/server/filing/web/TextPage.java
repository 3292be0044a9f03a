package org.custodes.server.filing.web;

import java.time.LocalDate;
import org.custodes.server.books.Book;
import org.custodes.server.frame.FormErrors;

/// The form for a report in words.
///
/// @param today the day it is about, and made on
record TextPage(
    Book book, LocalDate today, String encoder, String text, String about, FormErrors errors) {

  /// The kind of report that the form asks for.
  static final String KIND = "textual";

  String path() {
    return "/filing/" + book.area();
  }
}
