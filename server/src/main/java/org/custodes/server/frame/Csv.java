package org.custodes.server.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/// Rows of comma-separated values (RFC 4180) on their way to whoever asked.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it; figures are
/// written as they are.
public final class Csv {

  private static final String FORMULA = "=+-@\t\r";

  private final PrintWriter out;
  private boolean first = true;

  private Csv(PrintWriter out) {
    this.out = out;
  }

  /// @param name of the file, of letters, digits, hyphens and a full stop
  public static Csv begin(HttpServletResponse response, String name, String... heads)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    Csv csv = new Csv(response.getWriter());
    for (String head : heads) {
      csv.text(head);
    }
    csv.end();
    return csv;
  }

  public Csv text(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return field(formula ? "'" + text : text);
  }

  public Csv figure(Object figure) {
    return field(figure.toString());
  }

  /// A figure or a date that may be missing.
  public Csv optional(Optional<?> value) {
    return field(value.map(Object::toString).orElse(""));
  }

  public void end() {
    out.write("\r\n");
    first = true;
  }

  private Csv field(String text) {
    if (!first) {
      out.write(',');
    }
    first = false;
    out.write(quoted(text));
    return this;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
