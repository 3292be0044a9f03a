package org.custodes.accounting.report.filing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Counterpart;
import org.custodes.accounting.Country;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Nuclide;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.report.code10.Label;

/// Makes the entries of an inventory change report: one for each line of each change that stands.
///
/// Transfers name shipper and receiver both (labels 370 and 372), since the list of contents of
/// SG-FM-1172 asks for both where the texts of the labels ask for one; receipts name the shipper's
/// batch (447). A category change states both categories in one entry.
///
/// @param country the State in which the area lies
public record ChangeLines(Country country, Mba area, Precision precision) {

  static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  public ChangeLines {
    requireNonNull(country, "country");
    requireNonNull(area, "area");
    requireNonNull(precision, "precision");
  }

  /// The changes that stand among entries known together: those that none of them takes back.
  public static List<Entry> standing(List<Entry> known) {
    Set<UUID> reversed = new HashSet<>();
    known.forEach(entry -> entry.reverses().ifPresent(reversed::add));
    return known.stream()
        .filter(entry -> entry.kind() == Entry.Kind.CHANGE && !reversed.contains(entry.key()))
        .toList();
  }

  /// One entry for each line, by day and then in the order given.
  ///
  /// @param changes that stand, all of this area
  public Lines of(List<Entry> changes) {
    List<ReportLine> lines = new ArrayList<>();
    List<Unreportable> wrong = new ArrayList<>();
    changes.stream()
        .sorted(Comparator.comparing(Entry::date))
        .forEach(entry -> entry(entry, lines, wrong));
    return Lines.of(lines, wrong);
  }

  private void entry(Entry entry, List<ReportLine> lines, List<Unreportable> wrong) {
    if (entry.kind() != Entry.Kind.CHANGE || !entry.area().equals(area)) {
      throw new IllegalArgumentException(
          "wanted changes of %s, found %s of %s".formatted(area, entry.kind(), entry.area()));
    }
    List<List<Content>> printed = printed(entry.lines());
    for (int i = 0; i < printed.size(); i++) {
      ChangeLine line = entry.lines().get(i);
      Texts.check(line.batch().name(), Label.BATCH, List.of(entry.key())).ifPresent(wrong::add);
      line.shippersBatch()
          .flatMap(name -> Texts.check(name, Label.SHIPPERS_BATCH, List.of(entry.key())))
          .ifPresent(wrong::add);
      lines.add(
          ReportLine.added(
              values(line, entry.date(), printed.get(i)), line.note(), List.of(entry.key())));
    }
  }

  private SortedMap<Label, String> values(ChangeLine line, LocalDate date, List<Content> printed) {
    SortedMap<Label, String> values = new TreeMap<>();
    parties(values, line);
    values.put(Label.KEY_MEASUREMENT_POINT, line.point().code());
    values.put(Label.CODE, line.code().code());
    values.put(Label.CHANGE_DATE, date.format(DAY));
    values.put(Label.DESCRIPTION, line.description().toString());
    values.put(Label.BATCH, line.batch().name());
    line.shippersBatch().ifPresent(name -> values.put(Label.SHIPPERS_BATCH, name));
    values.put(Label.MEASUREMENT, line.measurement().toString());
    values.put(Label.ITEMS, String.valueOf(line.items()));
    boolean both = precision.bothFissile() || holdsU233(line);
    boolean always = line.code().kind() == ChangeCode.Kind.CATEGORY_CHANGE;
    printed.forEach(one -> Weighed.write(values, one, new Weighed.Fissile(both, always)));
    return values;
  }

  private void parties(SortedMap<Label, String> values, ChangeLine line) {
    String here = new Counterpart(country, Optional.of(area)).toString();
    line.counterpart()
        .ifPresent(other -> {
          boolean receipt = line.code().kind() == ChangeCode.Kind.INCREASE;
          values.put(Label.SHIPPER, receipt ? other.toString() : here);
          values.put(Label.RECEIVER, receipt ? here : other.toString());
        });
  }

  /// U-233 is what a reactor makes of thorium; other fissile uranium is U-235.
  private static boolean holdsU233(ChangeLine line) {
    return line.code() == ChangeCode.NP
        || line.isotopes().filter(one -> !one.mass(Nuclide.U233).isZero()).isPresent();
  }

  /// What each line prints, both categories for a category change.
  private List<List<Content>> printed(List<ChangeLine> lines) {
    boolean rebatching =
        lines.stream().anyMatch(line -> line.code().kind() == ChangeCode.Kind.REBATCHING);
    return rebatching ? rebatched(lines) : lines.stream().map(line -> contents(line)).toList();
  }

  private List<Content> contents(ChangeLine line) {
    if (line.code().kind() != ChangeCode.Kind.CATEGORY_CHANGE) {
      return line.contents().stream().map(precision::printed).toList();
    }
    Category to = line.code().to().orElseThrow();
    Content left = precision.printed(line.contents().getFirst(), to);
    return List.of(left, new Content(to, left.element(), left.fissile()));
  }

  /// Rounds both sides of a rebatching to the same sum.
  private List<List<Content>> rebatched(List<ChangeLine> lines) {
    List<Map<Category, Content>> printed =
        lines.stream().<Map<Category, Content>>map(_ -> new EnumMap<>(Category.class)).toList();
    for (Category category : Category.values()) {
      rebatched(lines, category, ChangeCode.RM, printed);
      rebatched(lines, category, ChangeCode.RP, printed);
    }
    return printed.stream().map(one -> List.copyOf(one.values())).toList();
  }

  private void rebatched(
      List<ChangeLine> lines,
      Category category,
      ChangeCode code,
      List<Map<Category, Content>> printed) {
    int decimals = decimals(lines, category, false);
    int fissileDecimals = decimals(lines, category, true);
    List<Integer> places =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).code() == code && content(lines.get(i), category).isPresent())
            .boxed()
            .toList();
    List<Content> exact = places.stream().map(i -> content(lines.get(i), category).get()).toList();
    List<Mass> elements =
        Apportionment.round(exact.stream().map(Content::element).toList(), decimals);
    List<Mass> fissile =
        Apportionment.round(exact.stream().map(Content::fissile).toList(), fissileDecimals);
    for (int i = 0; i < places.size(); i++) {
      printed
          .get(places.get(i))
          .put(category, new Content(category, elements.get(i), fissile.get(i)));
    }
  }

  /// The step in which both sides are rounded: the finest that one of the lines needs.
  private int decimals(List<ChangeLine> lines, Category category, boolean fissile) {
    return lines.stream()
        .flatMap(line -> content(line, category).stream())
        .mapToInt(one -> fissile ? precision.fissileDecimals(one) : precision.decimals(one))
        .max()
        .orElse(0);
  }

  private static Optional<Content> content(ChangeLine line, Category category) {
    return line.contents().stream().filter(one -> one.category() == category).findFirst();
  }
}
