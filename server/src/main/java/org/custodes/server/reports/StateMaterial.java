package org.custodes.server.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.protection.Categorisation;
import org.custodes.accounting.protection.ProtectionCategory;
import org.custodes.server.reports.ReportedMaterial.Holding;
import org.custodes.server.reports.ReportedMaterial.ReportingArea;
import org.custodes.server.site.Areas;
import org.custodes.server.site.RegisteredArea;

/// What the State holds as its areas report it, with what each amount weighs.
public final class StateMaterial {

  private static final Comparator<Held> MATTERING =
      Comparator.comparing(Held::isBelowZero)
          .reversed()
          .thenComparing(Held::protection)
          .thenComparing(held -> held.weight().significant(), Comparator.reverseOrder())
          .thenComparing(held -> held.holding().area());

  private final ReportedMaterial material;
  private final Weighing weighing;
  private final Areas areas;

  public StateMaterial(ReportedMaterial material, Weighing weighing, Areas areas) {
    this.material = material;
    this.weighing = weighing;
    this.areas = areas;
  }

  /// What is held on a day.
  public OnDay on(LocalDate day) {
    Set<Mba> reporting =
        material.areas(day).stream().map(ReportingArea::area).collect(Collectors.toSet());
    List<Held> held =
        material.holdings(day).stream()
            .map(one -> new Held(one, weighing.weigh(one.area(), one.book(), day)))
            .sorted(MATTERING)
            .toList();
    Set<Mba> holding = held.stream().map(one -> one.holding().area()).collect(Collectors.toSet());
    List<RegisteredArea> known =
        areas.all().stream().filter(area -> !area.since().isAfter(day)).toList();
    return new OnDay(
        day,
        held,
        known.stream().filter(area -> !reporting.contains(area.code())).toList(),
        known.stream()
            .filter(area -> reporting.contains(area.code()) && !holding.contains(area.code()))
            .toList());
  }

  /// @param held what cannot be right first, then what stands in need of most protection
  /// @param silent areas on the State's list that have reported nothing about the time up to the
  ///   day
  /// @param empty areas that reported, and never any material
  public record OnDay(
      LocalDate day, List<Held> held, List<RegisteredArea> silent, List<RegisteredArea> empty) {

    public OnDay {
      held = List.copyOf(held);
      silent = List.copyOf(silent);
      empty = List.copyOf(empty);
    }

    /// How many books are below zero.
    public long belowZero() {
      return held.stream().filter(Held::isBelowZero).count();
    }

    /// How many areas hold anything.
    public long holding() {
      return held.stream()
          .filter(one -> one.holding().book().element().signum() > 0)
          .map(one -> one.holding().area())
          .distinct()
          .count();
    }

    /// All significant quantities together.
    public BigDecimal significant() {
      return held.stream()
          .map(one -> one.weight().significant())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What is held of each category, in the order of the categories; books below zero are left
    /// out.
    public Map<Category, Total> totals() {
      Map<Category, Total> totals = new TreeMap<>();
      held.stream()
          .filter(one -> !one.isBelowZero())
          .forEach(
              one -> totals.merge(one.holding().book().category(), Total.of(one), Total::plus));
      return totals;
    }
  }

  /// What an area holds of a category, and what it weighs.
  public record Held(Holding holding, Weight weight) {

    /// Whether more was reported to have left than ever to have come, which no store can do: an
    /// entry is wrong, or the beginning was never reported.
    public boolean isBelowZero() {
      Content book = holding.book();
      return book.element().isNegative() || book.fissile().isNegative();
    }

    /// The category of protection; below III where nothing can be categorised.
    public ProtectionCategory protection() {
      return weight.protection().map(Categorisation::category).orElse(ProtectionCategory.BELOW_III);
    }
  }

  /// What the State holds of a category.
  ///
  /// @param areas in how many areas
  public record Total(Content book, BigDecimal significant, int areas) {

    static Total of(Held held) {
      Content book = held.holding().book();
      return new Total(book, held.weight().significant(), book.isZero() ? 0 : 1);
    }

    Total plus(Total other) {
      return new Total(
          book.plus(other.book), significant.add(other.significant), areas + other.areas);
    }
  }
}
