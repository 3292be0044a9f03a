package org.custodes.verifier.dump;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.custodes.verifier.CannotTell;

/// Finds the tables in an export, and refuses what is no export.
///
/// Between the blocks stand comments, settings of the session and the last numbers of sequences,
/// none of which a page shows.
final class DumpScan {

  private static final String LAST = "-- PostgreSQL database dump complete";
  private static final String NAME = "(?:[a-z_][a-z0-9_]*|\"[a-z_][a-z0-9_]*\")";
  private static final Pattern COPY =
      Pattern.compile(
          "COPY (" + NAME + "\\." + NAME + ") \\((" + NAME + "(?:, " + NAME + ")*)\\) FROM stdin;");
  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "--.*|SET [a-z_]+ = [^;]*;|SELECT pg_catalog\\.set(?:_config|val)\\([^;]*\\);"
              + "|\\\\(?:un)?restrict [A-Za-z0-9]+|");
  private static final Pattern ENCODING = Pattern.compile("SET client_encoding = (.*);");

  private final Mapped file;
  private final Map<String, Table> tables = new TreeMap<>();
  private long at;
  private long line;
  private boolean complete;

  DumpScan(Mapped file) {
    this.file = file;
  }

  Map<String, Table> tables() {
    while (at < file.size()) {
      String text = next();
      Matcher copy = COPY.matcher(text);
      if (copy.matches()) {
        table(
            plain(copy.group(1)),
            Stream.of(copy.group(2).split(", ")).map(DumpScan::plain).toList());
      } else {
        passOver(text);
      }
    }
    if (!complete) {
      throw new CannotTell(place(), "the end of the file", "the line '" + LAST + "' before it");
    }
    return tables;
  }

  private void passOver(String text) {
    Matcher encoding = ENCODING.matcher(text);
    if (encoding.matches() && !encoding.group(1).equals("'UTF8'")) {
      throw new CannotTell(place(), "the encoding " + encoding.group(1), "'UTF8'");
    }
    if (!PASSED_OVER.matcher(text).matches()) {
      throw new CannotTell(
          place(),
          "the line '" + (text.length() > 60 ? text.substring(0, 60) + "\u2026" : text) + "'",
          "a COPY block, a comment or a setting, as pg_dump --format=plain --data-only writes");
    }
    complete |= text.equals(LAST);
  }

  private void table(String name, List<String> columns) {
    if (complete) {
      throw new CannotTell(place(), "the table " + name + " after the end mark", "nothing");
    }
    long start = at;
    long first = line + 1;
    long rows = 0;
    while (!endsHere()) {
      skip(name);
      rows++;
    }
    Table table = new Table(file, name, columns, start, at, first, rows);
    if (tables.put(name, table) != null) {
      throw new CannotTell(
          file.name() + ":" + (first - 1), "the table " + name + " again", "it once");
    }
    next();
  }

  /// A line that is a backslash and a full stop ends a block.
  private boolean endsHere() {
    return at + 2 < file.size()
        && file.at(at) == '\\'
        && file.at(at + 1) == '.'
        && file.at(at + 2) == '\n';
  }

  private void skip(String table) {
    if (at >= file.size()) {
      throw new CannotTell(
          place(),
          "the end of the file in the middle of " + table,
          "the rest of it and the line '\\.'");
    }
    at = file.lineEnd(at, file.size()) + 1;
    line++;
  }

  private String next() {
    long end = file.lineEnd(at, file.size());
    String text = Dump.text(file.bytes(at, end));
    at = end + 1;
    line++;
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private String place() {
    return file.name() + ":" + line;
  }

  private static String plain(String name) {
    return name.replace("\"", "");
  }
}
