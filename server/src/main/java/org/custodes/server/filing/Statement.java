package org.custodes.server.filing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Unit;

/// A statement of book inventory from the Agency, as it was taken in. INFCIRC/153, paragraph 66,
/// has the Agency send one twice a year for each area; what its lines look like is not confirmed.
///
/// @param id names it in this house
/// @param reference what the Agency calls it
/// @param person who took it in and compared
/// @param fact that it was
public record Statement(
    UUID id,
    String reference,
    LocalDate issued,
    List<Line> lines,
    UUID person,
    Instant at,
    UUID fact) {

  /// Most lines of one statement: they fit one fact.
  public static final int MOST_LINES = 200;

  /// Longest reference, in characters.
  public static final int LONGEST_REFERENCE = 40;

  public Statement {
    lines = List.copyOf(lines);
  }

  /// What it says of an area and category.
  ///
  /// @param number of the line, from 1
  /// @param day at the end of which it was there
  /// @param decimals with which the element mass is given in its unit
  /// @param fissileDecimals with which the fissile mass is given in grams
  public record Stated(
      int number, Mba area, LocalDate day, Content content, int decimals, int fissileDecimals) {

    /// Whether a difference is what rounding to these digits leaves.
    boolean rounds(Content difference) {
      return half(difference.element(), difference.category().reportingUnit(), decimals)
          && half(difference.fissile(), Unit.G, fissileDecimals);
    }

    private static boolean half(Mass difference, Unit unit, int decimals) {
      return difference.abs().in(unit).movePointRight(decimals).compareTo(BigDecimal.valueOf(5, 1))
          <= 0;
    }
  }

  /// A line with what was said here when it was taken in.
  ///
  /// @param book empty where no books are kept here, or they do not tell of the day
  public record Line(Stated stated, Content report, Optional<Content> book) {

    /// Whether reports or books say otherwise.
    public boolean differs() {
      return !stated.content().equals(report)
          || book.filter(one -> !one.equals(stated.content())).isPresent();
    }

    /// Statement less report.
    public Content lessReport() {
      return stated.content().minus(report);
    }

    /// Statement less book.
    public Optional<Content> lessBook() {
      return book.map(stated.content()::minus);
    }
  }
}
