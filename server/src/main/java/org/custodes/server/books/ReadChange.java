package org.custodes.server.books;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Counterpart;
import org.custodes.accounting.Kmp;
import org.custodes.accounting.Mass;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.Measurement;
import org.custodes.accounting.Nuclide;
import org.custodes.accounting.Unit;
import org.custodes.accounting.decay.IsotopicVector;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.ChangeRules;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.Flaw;
import org.custodes.accounting.journal.ListedBatch;
import org.jspecify.annotations.Nullable;

/// What somebody typed, read into an entry, or all that is wrong with it.
///
/// @param entry there if nothing is wrong
record ReadChange(Optional<Entry> entry, List<Flaw> flaws) {

  ReadChange {
    flaws = List.copyOf(flaws);
  }

  private static final String CODE = "a code of two letters, such as RD";
  private static final String POINT = "a key measurement point of 1 or 2 of A-Z and 0-9";
  private static final String BATCH = "1 to 16 characters without # and without blanks at the ends";
  private static final String DESCRIPTION = "four characters such as OGHC";
  private static final String ITEMS = "a whole number from 0 to " + ChangeLine.MOST_ITEMS;
  private static final String MEASUREMENT = "a basis M, T, N or L, such as M or M/2/W";
  private static final String CATEGORY = "a letter N, D, E, U, P or T";
  private static final String COUNTERPART = "a country and an area, such as ZZ/ZM02";
  private static final String DAY = "a day such as 2026-11-22";
  private static final String NUCLIDE = "a nuclide such as Pu-241";

  /// @param rules of the area whose books these are
  static ReadChange of(TypedChange typed, ChangeRules rules) {
    List<Flaw> flaws = new ArrayList<>();
    LocalDate date = new Reading(-1, flaws).read("date", typed.date(), DAY, LocalDate::parse);
    List<ChangeLine> lines = new ArrayList<>();
    if (typed.lines().isEmpty()) {
      flaws.add(new Flaw(-1, "code", Flaw.Kind.UNREADABLE, "no line", "a line or more"));
    }
    for (int i = 0; i < typed.lines().size(); i++) {
      new Reading(i, flaws).line(typed.lines().get(i)).ifPresent(lines::add);
    }
    if (!flaws.isEmpty() || date == null) {
      return new ReadChange(Optional.empty(), flaws);
    }
    flaws.addAll(rules.flaws(date, lines));
    return flaws.isEmpty()
        ? new ReadChange(Optional.of(Entry.change(typed.key(), rules.area(), date, lines)), flaws)
        : new ReadChange(Optional.empty(), flaws);
  }

  /// What was typed as one line of a listing.
  ///
  /// @param place of the line, for its flaws
  static Optional<ListedBatch> listed(int place, TypedLine typed, List<Flaw> flaws) {
    return new Reading(place, flaws).listed(typed);
  }

  /// Reads the fields of one line and notes what cannot be read.
  private static final class Reading {

    private final int place;
    private final List<Flaw> flaws;

    Reading(int place, List<Flaw> flaws) {
      this.place = place;
      this.flaws = flaws;
    }

    Optional<ChangeLine> line(TypedLine typed) {
      int before = flaws.size();
      ChangeCode code = code(typed.code());
      Kmp point = read("point", typed.point(), POINT, Kmp::new);
      BatchName batch = read("batch", typed.batch(), BATCH, BatchName::new);
      MaterialDescription description =
          read("description", typed.description(), DESCRIPTION, Reading::description);
      Integer items = read("items", orZero(typed.items()), ITEMS, Reading::items);
      Measurement measurement =
          read("measurement", typed.measurement(), MEASUREMENT, Measurement::parse);
      List<Content> contents = contents(typed.masses());
      Optional<Counterpart> counterpart =
          perhaps("counterpart", typed.counterpart(), COUNTERPART, Counterpart::parse);
      Optional<IsotopicVector> isotopes = isotopes(typed.reference(), typed.isotopes());
      if (flaws.size() > before
          || code == null
          || point == null
          || batch == null
          || description == null
          || items == null
          || measurement == null) {
        return Optional.empty();
      }
      return Optional.of(
          new ChangeLine(
              code,
              point,
              batch,
              description,
              items,
              measurement,
              contents,
              counterpart,
              filled(typed.shippersBatch()),
              isotopes,
              filled(typed.note())));
    }

    Optional<ListedBatch> listed(TypedLine typed) {
      int before = flaws.size();
      Kmp point = read("point", typed.point(), POINT, Kmp::new);
      BatchName batch = read("batch", typed.batch(), BATCH, BatchName::new);
      MaterialDescription description =
          read("description", typed.description(), DESCRIPTION, Reading::description);
      Integer items = read("items", orZero(typed.items()), ITEMS, Reading::items);
      Measurement measurement =
          read("measurement", typed.measurement(), MEASUREMENT, Measurement::parse);
      List<Content> contents = contents(typed.masses());
      if (flaws.size() > before
          || point == null
          || batch == null
          || description == null
          || items == null
          || measurement == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new ListedBatch(point, batch, description, items, measurement, contents));
      } catch (IllegalArgumentException wrong) {
        flaw(
            "contents",
            typed.batch(),
            "masses of each category once, none negative, no more fissile than element");
        return Optional.empty();
      }
    }

    private @Nullable ChangeCode code(String typed) {
      Optional<ChangeCode> code = ChangeCode.of(typed.strip());
      if (code.isEmpty()) {
        flaw("code", typed, CODE);
      }
      return code.orElse(null);
    }

    private List<Content> contents(List<TypedLine.TypedMass> masses) {
      List<Content> contents = new ArrayList<>();
      for (TypedLine.TypedMass typed : masses) {
        Optional<Category> category =
            typed.category().strip().length() == 1
                ? Category.ofLetter(typed.category().strip().charAt(0))
                : Optional.empty();
        if (category.isEmpty()) {
          flaw("contents", typed.category(), CATEGORY);
          continue;
        }
        content(category.get(), typed).ifPresent(contents::add);
      }
      return contents;
    }

    private Optional<Content> content(Category category, TypedLine.TypedMass typed) {
      Unit unit = category.reportingUnit();
      Mass element = read("contents", typed.element(), mass(unit), text -> Mass.of(text, unit));
      Mass fissile = read("contents", orZero(typed.fissile()), mass(Unit.G), Mass::ofGrams);
      if (element == null || fissile == null) {
        return Optional.empty();
      }
      if (!fissile.isZero() && !category.hasFissile()) {
        flaw("contents", typed.fissile(), "no fissile mass beside " + category.title());
        return Optional.empty();
      }
      return Optional.of(new Content(category, element, fissile));
    }

    private Optional<IsotopicVector> isotopes(String reference, Map<String, String> typed) {
      if (filled(reference).isEmpty()) {
        if (!typed.isEmpty()) {
          flaws.add(
              new Flaw(
                  place,
                  "reference",
                  Flaw.Kind.REFERENCE_MISSING,
                  "none",
                  "the day on which the isotopic composition held"));
        }
        return Optional.empty();
      }
      LocalDate day = read("reference", reference, DAY, LocalDate::parse);
      Map<Nuclide, Mass> masses = new EnumMap<>(Nuclide.class);
      typed.forEach((name, grams) -> {
        Optional<Nuclide> nuclide = Nuclide.of(name.strip());
        Mass mass = read("isotopes", grams, mass(Unit.G), Mass::ofGrams);
        if (nuclide.isEmpty()) {
          flaw("isotopes", name, NUCLIDE);
        } else if (mass != null && mass.isNegative()) {
          flaw("isotopes", grams, "no negative mass");
        } else if (mass != null) {
          masses.put(nuclide.get(), mass);
        }
      });
      return Optional.ofNullable(day).map(known -> new IsotopicVector(known, masses));
    }

    private static String mass(Unit unit) {
      return unit == Unit.KG
          ? "kilograms such as 100.5, at most 9 decimals"
          : "grams such as 1250.5, at most 6 decimals";
    }

    private static MaterialDescription description(String typed) {
      return typed.length() == 4
          ? MaterialDescription.of(
              typed.charAt(0), typed.charAt(1), typed.charAt(2), typed.charAt(3))
          : MaterialDescription.parse(typed);
    }

    private static Integer items(String typed) {
      int items = Integer.parseInt(typed);
      if (items < 0 || items > ChangeLine.MOST_ITEMS) {
        throw new IllegalArgumentException("not a number of items: " + typed);
      }
      return items;
    }

    private static String orZero(String typed) {
      return typed.isBlank() ? "0" : typed;
    }

    private static Optional<String> filled(String typed) {
      return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }

    private <T> Optional<T> perhaps(
        String field, String typed, String wanted, Function<String, T> reader) {
      return filled(typed).flatMap(text -> Optional.ofNullable(read(field, text, wanted, reader)));
    }

    <T> @Nullable T read(String field, String typed, String wanted, Function<String, T> reader) {
      try {
        return reader.apply(typed.strip());
      } catch (IllegalArgumentException | DateTimeException _) {
        flaw(field, typed, wanted);
        return null;
      }
    }

    private void flaw(String field, String found, String wanted) {
      flaws.add(new Flaw(place, field, Flaw.Kind.UNREADABLE, found.strip(), wanted));
    }
  }
}
