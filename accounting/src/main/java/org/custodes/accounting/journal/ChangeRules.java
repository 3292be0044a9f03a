package org.custodes.accounting.journal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.ChangeCode.Kind;
import org.custodes.accounting.Content;
import org.custodes.accounting.Counterpart;
import org.custodes.accounting.Country;
import org.custodes.accounting.DescriptionRule;
import org.custodes.accounting.Mba;

/// What can be wrong with an inventory change, apart from what the books hold: every flaw of every
/// line, so that somebody mends them all at once.
///
/// Sources: SG-FM-1172, labels 370 to 469 and the list of codes at 411; INFCIRC/153, paragraphs 35
/// to 37. That a change by calculation names the day of its isotopic composition is Euratom's rule
/// (Regulation 302/2005, article 8(g)), kept here for everybody.
///
/// @param area whose books these are
/// @param country the State it lies in
/// @param opened the first day of its books
/// @param today the last day on which something can have happened
public record ChangeRules(Mba area, Country country, LocalDate opened, LocalDate today) {

  private static final Set<ChangeCode> DOMESTIC = EnumSet.of(ChangeCode.RD, ChangeCode.SD);
  private static final Set<ChangeCode> FOREIGN = EnumSet.of(ChangeCode.RF, ChangeCode.SF);
  private static final Set<ChangeCode> RECEIPTS = EnumSet.of(ChangeCode.RD, ChangeCode.RF);
  private static final Set<ChangeCode> CALCULATED = EnumSet.of(ChangeCode.LN, ChangeCode.NP);

  public ChangeRules {
    requireNonNull(area, "area");
    requireNonNull(country, "country");
    requireNonNull(opened, "opened");
    requireNonNull(today, "today");
  }

  /// All that is wrong, in the order of the lines; empty if the entry can be made.
  public List<Flaw> flaws(LocalDate date, List<ChangeLine> lines) {
    List<Flaw> flaws = new ArrayList<>();
    date(date, flaws);
    for (int i = 0; i < lines.size(); i++) {
      new OneLine(i, lines.get(i), date, flaws).check();
    }
    twice(lines, flaws);
    rebatching(lines, flaws);
    return List.copyOf(flaws);
  }

  private void date(LocalDate date, List<Flaw> flaws) {
    if (date.isAfter(today)) {
      flaws.add(new Flaw(-1, "date", Flaw.Kind.NOT_YET, date.toString(), today + " at the latest"));
    } else if (date.isBefore(opened)) {
      flaws.add(
          new Flaw(
              -1,
              "date",
              Flaw.Kind.BEFORE_THE_BOOKS,
              date.toString(),
              "a day from " + opened + ", when the books of " + area + " begin"));
    }
  }

  /// A batch has one change of a code on one day (label 446).
  private static void twice(List<ChangeLine> lines, List<Flaw> flaws) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      ChangeLine line = lines.get(i);
      if (!seen.add(line.code() + " " + line.batch())) {
        flaws.add(
            new Flaw(
                i,
                "batch",
                Flaw.Kind.BATCH_TWICE,
                line.batch().name(),
                "one " + line.code() + " of a batch on a day"));
      }
    }
  }

  private static void rebatching(List<ChangeLine> lines, List<Flaw> flaws) {
    List<ChangeLine> moved =
        lines.stream().filter(line -> line.code().kind() == Kind.REBATCHING).toList();
    if (moved.isEmpty()) {
      return;
    }
    Set<ChangeCode> codes = EnumSet.noneOf(ChangeCode.class);
    moved.forEach(line -> codes.add(line.code()));
    if (codes.size() < 2) {
      flaws.add(
          new Flaw(
              -1,
              "code",
              Flaw.Kind.REBATCHING_ONE_SIDED,
              codes.iterator().next().code() + " alone",
              "RM for the batches that give and RP for those that get"));
      return;
    }
    if (moved.size() < lines.size()) {
      flaws.add(
          new Flaw(
              -1,
              "code",
              Flaw.Kind.REBATCHING_MIXED,
              "rebatching with another change",
              "RM and RP in an entry of their own"));
    }
    Map<Category, Content> left = new EnumMap<>(Category.class);
    for (ChangeLine line : moved) {
      int sign = line.code().signInBatch();
      line.contents().forEach(c -> left.merge(c.category(), c.signed(sign), Content::plus));
    }
    left.values().stream()
        .filter(sum -> !sum.isZero())
        .forEach(sum ->
            flaws.add(
                new Flaw(
                    -1,
                    "contents",
                    Flaw.Kind.REBATCHING_DIFFERS,
                    "RP less RM is %s of %s, %s of it fissile"
                        .formatted(sum.element(), sum.category().title(), sum.fissile()),
                    "as much in RP as in RM")));
  }

  /// The rules of one line.
  private final class OneLine {

    private final int place;
    private final ChangeLine line;
    private final LocalDate date;
    private final List<Flaw> flaws;

    OneLine(int place, ChangeLine line, LocalDate date, List<Flaw> flaws) {
      this.place = place;
      this.line = line;
      this.date = date;
      this.flaws = flaws;
    }

    void check() {
      counterpart();
      shippersBatch();
      contents();
      isotopes();
      description();
      note();
    }

    private void counterpart() {
      ChangeCode code = line.code();
      boolean wanted = DOMESTIC.contains(code) || FOREIGN.contains(code);
      if (line.counterpart().isEmpty()) {
        if (wanted) {
          flaw("counterpart", Flaw.Kind.COUNTERPART_MISSING, "none", otherSide(code));
        }
        return;
      }
      Counterpart other = line.counterpart().get();
      boolean here = other.country().equals(country);
      if (!wanted) {
        flaw("counterpart", Flaw.Kind.COUNTERPART_NOT_USED, other.toString(), "none with " + code);
      } else if (FOREIGN.contains(code) == here || (here && other.code().isEmpty())) {
        flaw("counterpart", Flaw.Kind.COUNTERPART_ELSEWHERE, other.toString(), otherSide(code));
      } else if (here && other.code().filter(area::equals).isPresent()) {
        flaw("counterpart", Flaw.Kind.COUNTERPART_IS_SELF, other.toString(), "another area");
      }
    }

    private String otherSide(ChangeCode code) {
      return FOREIGN.contains(code)
          ? "another country, with the area if it is known"
          : "another area of the State, such as %s/ZM02".formatted(country);
    }

    private void shippersBatch() {
      boolean receipt = RECEIPTS.contains(line.code());
      if (line.shippersBatch().isPresent() && !receipt) {
        flaw(
            "shippersBatch",
            Flaw.Kind.SHIPPERS_BATCH_NOT_USED,
            line.shippersBatch().get(),
            "none with " + line.code());
      } else if (line.shippersBatch().filter(ChangeRules::isBatch).isEmpty() && receipt) {
        flaw(
            "shippersBatch",
            Flaw.Kind.SHIPPERS_BATCH_MISSING,
            line.shippersBatch().orElse("none"),
            "the shipper's name of the batch, or UNKNOWN");
      }
    }

    private void contents() {
      if (line.contents().isEmpty()) {
        flaw("contents", Flaw.Kind.CONTENTS_MISSING, "no mass", "the mass of the element");
      }
      Set<Category> seen = EnumSet.noneOf(Category.class);
      for (Content content : line.contents()) {
        if (!seen.add(content.category())) {
          flaw(
              "contents",
              Flaw.Kind.CATEGORY_TWICE,
              content.category().title(),
              "each category once");
        }
        category(content);
        if (line.code().kind() == Kind.DIFFERENCE) {
          difference(content);
        } else {
          mass(content);
        }
      }
    }

    private void difference(Content content) {
      if (content.isZero()) {
        flaw(
            "contents",
            Flaw.Kind.MASS_NOT_POSITIVE,
            "0 g",
            "a difference; without one there is no DI");
      }
    }

    private void mass(Content content) {
      if (content.element().signum() <= 0 || content.fissile().isNegative()) {
        flaw(
            "contents",
            Flaw.Kind.MASS_NOT_POSITIVE,
            "%s, %s fissile".formatted(content.element(), content.fissile()),
            "masses above zero; the code carries the direction");
      } else if (!content.isMaterial()) {
        flaw(
            "contents",
            Flaw.Kind.MORE_FISSILE_THAN_ELEMENT,
            "%s fissile in %s".formatted(content.fissile(), content.element()),
            "at most as much fissile as element");
      } else if (content.category().requiresFissile() && content.fissile().isZero()) {
        flaw(
            "contents",
            Flaw.Kind.ENRICHMENT_UNKNOWN,
            "no fissile mass",
            "the mass of U-233 and U-235 in %s".formatted(content.category().title()));
      }
    }

    private void category(Content content) {
      ChangeCode code = line.code();
      if (code.kind() == Kind.CATEGORY_CHANGE) {
        Category from = code.from().orElseThrow();
        if (content.category() != from) {
          flaw(
              "contents",
              Flaw.Kind.CATEGORY_WRONG,
              content.category().title(),
              from.title() + ", which " + code + " takes from");
        }
      } else if (code == ChangeCode.NP
          && content.category() != Category.PLUTONIUM
          && content.category() != Category.ENRICHED) {
        flaw(
            "contents",
            Flaw.Kind.NOT_PRODUCED,
            content.category().title(),
            "plutonium, or U-233 as enriched uranium");
      } else if (code == ChangeCode.LN
          && content.category() == Category.PLUTONIUM
          && line.contents().stream().anyMatch(c -> c.category() == Category.ENRICHED)) {
        flaw(
            "contents",
            Flaw.Kind.PRODUCED_NOT_LOST,
            "LN of plutonium together with enriched uranium",
            "NP for plutonium made in fuel, in a line of its own");
      }
    }

    private void isotopes() {
      if (line.isotopes().isEmpty()) {
        if (CALCULATED.contains(line.code())) {
          flaw(
              "reference",
              Flaw.Kind.REFERENCE_MISSING,
              "none",
              "the day on which the isotopic composition held");
        }
        return;
      }
      LocalDate day = line.isotopes().get().referenceDate();
      if (day.isAfter(date)) {
        flaw("reference", Flaw.Kind.REFERENCE_LATER, day.toString(), date + " at the latest");
      }
    }

    private void description() {
      for (DescriptionRule rule : line.description().violations()) {
        flaw(
            "description",
            Flaw.Kind.DESCRIPTION_INCONSISTENT,
            line.description().toString(),
            rule.text());
      }
    }

    private void note() {
      int length = line.note().map(String::length).orElse(1);
      if (length < 1 || length > ChangeLine.LONGEST_NOTE) {
        flaw(
            "note",
            Flaw.Kind.NOTE_LENGTH,
            length + " characters",
            "1 to " + ChangeLine.LONGEST_NOTE);
      }
    }

    private void flaw(String field, Flaw.Kind kind, String found, String wanted) {
      flaws.add(new Flaw(place, field, kind, found, wanted));
    }
  }

  private static boolean isBatch(String name) {
    try {
      return new BatchName(name).name().equals(name);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
