package org.custodes.server.frame;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/// Pieces of a page made in Java.
final class Html {

  private Html() {}

  /// A piece that is HTML already.
  static Content raw(String html) {
    return output -> output.writeContent(html);
  }

  /// Text as it reads between tags.
  static String text(String text) {
    StringOutput escaped = new StringOutput();
    Escape.htmlContent(text, escaped);
    return escaped.toString();
  }

  /// Text as it reads in an attribute between double quotes.
  static String attribute(String text) {
    StringOutput escaped = new StringOutput();
    Escape.htmlAttribute(text, escaped);
    return escaped.toString();
  }

  static String written(Content content) {
    StringOutput written = new StringOutput();
    content.writeTo(written);
    return written.toString();
  }
}
