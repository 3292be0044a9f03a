package org.custodes.server.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.Mba;
import org.custodes.server.frame.House;
import org.custodes.server.frame.Refusal;
import org.custodes.server.reports.LedgerPage.Place;
import org.custodes.server.reports.LedgerQuery;
import org.custodes.server.reports.ReportedMaterial;
import org.custodes.server.site.Areas;
import org.custodes.server.site.RegisteredArea;
import org.springframework.stereotype.Component;

/// Reads what an address asks for, or refuses it with the thing found and the thing wanted.
@Component
final class Asked {

  /// The first reactor is of 1942; nothing is accounted for before.
  static final LocalDate FIRST = LocalDate.of(1942, 12, 2);

  static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  /// Longest piece of a wrong value that a refusal repeats.
  private static final int QUOTED = 40;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern PLACE =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{1,18})");

  private final Areas areas;
  private final ReportedMaterial material;
  private final Clock clock;
  private final House house;

  Asked(Areas areas, ReportedMaterial material, Clock clock, House house) {
    this.areas = areas;
    this.material = material;
    this.clock = clock;
    this.house = house;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), house.zone());
  }

  /// @throws Refusal `reports.area-unknown` if the State's list has no such area
  RegisteredArea area(String code) {
    return mba(code)
        .flatMap(areas::find)
        .orElseThrow(() -> new Refusal(404, "reports.area-unknown", quoted(code)));
  }

  /// @throws Refusal `reports.category-unknown` if the letter is none of a category
  Category category(String letter) {
    return Optional.of(letter)
        .filter(one -> one.length() == 1)
        .flatMap(one -> Category.ofLetter(one.charAt(0)))
        .orElseThrow(() -> new Refusal(404, "reports.category-unknown", quoted(letter)));
  }

  /// The day asked for; where none was, the last one that was reported about, else today.
  ///
  /// @throws Refusal `reports.date-malformed`
  LocalDate day(String at) {
    return given(at).map(Asked::date).orElseGet(() -> material.lastDay().orElseGet(this::today));
  }

  /// The first day asked for.
  ///
  /// @throws Refusal `reports.date-malformed`, or `reports.days-reversed` if it is after the last
  Optional<LocalDate> from(String first, LocalDate last) {
    Optional<LocalDate> from = given(first).map(Asked::date);
    if (from.isPresent() && from.get().isAfter(last)) {
      throw new Refusal(400, "reports.days-reversed", from.get(), last);
    }
    return from;
  }

  /// @throws Refusal `reports.code-unknown` if a ledger has no such lines
  static Optional<AccountingCode> code(String text) {
    return given(text)
        .map(given ->
            AccountingCode.parse(given)
                .filter(LedgerQuery.CODES::contains)
                .orElseThrow(() -> new Refusal(400, "reports.code-unknown", quoted(given))));
  }

  /// @param text as [#text] writes it
  /// @throws Refusal `reports.place-malformed`
  static Optional<Place> place(String text) {
    return given(text).map(Asked::readPlace);
  }

  static String text(Place place) {
    return place.date() + "." + place.id();
  }

  /// @throws Refusal `reports.batch-unknown` if no batch can have this name
  static String batch(String name) {
    try {
      return new BatchName(name).name();
    } catch (IllegalArgumentException _) {
      throw new Refusal(404, "reports.batch-unknown", quoted(name));
    }
  }

  private static Place readPlace(String text) {
    Matcher place = PLACE.matcher(text);
    if (!place.matches()) {
      throw new Refusal(400, "reports.place-malformed", quoted(text));
    }
    return new Place(date(place.group(1)), Long.parseLong(place.group(2)));
  }

  private static LocalDate date(String text) {
    try {
      LocalDate day = LocalDate.parse(text, DAY);
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // Answered below, in the words of the person who asked.
    }
    throw new Refusal(400, "reports.date-malformed", quoted(text), FIRST, LAST);
  }

  private static Optional<Mba> mba(String code) {
    try {
      return Optional.of(new Mba(code));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> given(String text) {
    return Lookup.given(text);
  }

  private static String quoted(String text) {
    String cut = text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
    return cut.replaceAll("\\p{Cntrl}", "?");
  }
}
