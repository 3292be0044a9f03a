package org.custodes.server.filing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Unit;

/// The lines of a statement as somebody typed or pasted them: area, day, category, element mass in
/// the category's unit and fissile mass in grams, between tabs or semicolons. This layout is the
/// house's own; the Agency's is not confirmed. A first line that begins with `area` is a head.
///
/// @param lines those that can be read
/// @param wrong what is wrong with the others
public record ReadStatement(List<Statement.Stated> lines, List<Wrong> wrong) {

  private static final int CELLS = 5;

  public ReadStatement {
    lines = List.copyOf(lines);
    wrong = List.copyOf(wrong);
  }

  /// Something wrong with a line.
  ///
  /// @param line its place in the text, from 1
  /// @param field `line`, `area`, `day`, `category`, `element` or `fissile`
  public record Wrong(int line, String field, String found, String wanted) {}

  /// @param issued no line tells of a later day
  static ReadStatement of(String text, LocalDate issued) {
    List<Statement.Stated> lines = new ArrayList<>();
    List<Wrong> wrong = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String[] typed = text.split("\\R", -1);
    boolean first = true;
    for (int i = 0; i < typed.length; i++) {
      if (!typed[i].isBlank() && !(first && isHead(typed[i]))) {
        int place = i + 1;
        new OneLine(place, wrong)
            .read(typed[i], issued, lines.size() + 1)
            .ifPresent(line -> add(place, line, lines, seen, wrong));
      }
      first = first && typed[i].isBlank();
    }
    if (lines.size() > Statement.MOST_LINES || (lines.isEmpty() && wrong.isEmpty())) {
      wrong.add(
          new Wrong(0, "line", lines.size() + " lines", "1 to " + Statement.MOST_LINES + " lines"));
    }
    return new ReadStatement(lines, wrong);
  }

  private static boolean isHead(String line) {
    return line.strip().toLowerCase(Locale.ROOT).startsWith("area");
  }

  private static void add(
      int place,
      Statement.Stated line,
      List<Statement.Stated> lines,
      Set<String> seen,
      List<Wrong> wrong) {
    String name = line.area() + " " + line.day() + " " + line.content().category().letter();
    if (seen.add(name)) {
      lines.add(line);
    } else {
      wrong.add(new Wrong(place, "category", name + " twice", "each category of an area once"));
    }
  }

  /// Reads one line.
  private record OneLine(int place, List<Wrong> wrong) {

    Optional<Statement.Stated> read(String text, LocalDate issued, int number) {
      String[] cells = text.split(text.indexOf('\t') >= 0 ? "\t" : ";", -1);
      if (cells.length < CELLS - 1 || cells.length > CELLS) {
        return flaw("line", cells.length + " fields", "area; day; category; element; fissile");
      }
      String area = cells[0].strip();
      if (!area.matches("[A-Z0-9-]{4}")) {
        return flaw("area", area, "four capitals, digits or hyphens, such as ZM01");
      }
      Optional<LocalDate> day = day(cells[1].strip());
      if (day.filter(one -> !one.isAfter(issued)).isEmpty()) {
        return flaw("day", cells[1].strip(), "a day such as 2026-06-30, not after " + issued);
      }
      String letter = cells[2].strip();
      Optional<Category> category =
          letter.length() == 1 ? Category.ofLetter(letter.charAt(0)) : Optional.empty();
      if (category.isEmpty()) {
        return flaw("category", letter, "N, D, E, U, P or T");
      }
      return content(category.get(), cells[3].strip(), cells.length < CELLS ? "" : cells[4].strip())
          .map(content ->
              new Statement.Stated(
                  number,
                  new Mba(area),
                  day.get(),
                  content,
                  decimals(cells[3].strip()),
                  cells.length < CELLS ? 0 : decimals(cells[4].strip())));
    }

    private Optional<Content> content(Category category, String element, String fissile) {
      Optional<Mass> mass = mass(element, category.reportingUnit());
      if (mass.isEmpty()) {
        flaw(
            "element",
            element,
            "a mass in " + category.reportingUnit().symbol() + ", such as 1250.5");
        return Optional.empty();
      }
      Optional<Mass> part = fissile.isEmpty() ? Optional.of(Mass.ZERO) : mass(fissile, Unit.G);
      if (part.filter(one -> one.isZero() || category.hasFissile()).isEmpty()) {
        flaw(
            "fissile",
            fissile,
            category.hasFissile()
                ? "a mass in g, such as 52.4"
                : "none beside " + category.title());
        return Optional.empty();
      }
      return Optional.of(new Content(category, mass.get(), part.get()));
    }

    private static Optional<Mass> mass(String text, Unit unit) {
      try {
        return Optional.of(Mass.of(text, unit));
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    }

    private static Optional<LocalDate> day(String text) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeException _) {
        return Optional.empty();
      }
    }

    private static int decimals(String text) {
      int point = text.indexOf('.');
      return point < 0 ? 0 : text.length() - point - 1;
    }

    private Optional<Statement.Stated> flaw(String field, String found, String wanted) {
      wrong.add(new Wrong(place, field, found, wanted));
      return Optional.empty();
    }
  }
}
