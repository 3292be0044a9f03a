package org.custodes.server.books.web;

import org.custodes.accounting.Mba;
import org.custodes.server.books.Book;
import org.custodes.server.site.RegisteredArea;

/// The books of an area that is on the State's list.
record BookOf(RegisteredArea area, Book book) {

  Mba code() {
    return area.code();
  }

  String path() {
    return BookPaths.area(code());
  }
}
