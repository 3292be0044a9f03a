package org.custodes.server.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;

/// Reads what was typed, and keeps every refusal, so that a form shows them all at once.
final class Entry {

  /// The first reactor is of 1942; no report is older than the safeguards of 1957.
  static final LocalDate FIRST_DAY = LocalDate.of(1942, 12, 2);

  /// A facility is entered before it operates, by at most this much.
  static final Period AHEAD = Period.ofYears(10);

  private static final Pattern PART_CODE = Pattern.compile("[A-Z0-9-]{1,12}");

  private final List<SiteRefusal> refusals = new ArrayList<>();
  private final LocalDate lastDay;

  Entry(Clock clock) {
    this.lastDay = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plus(AHEAD);
  }

  List<SiteRefusal> refusals() {
    return List.copyOf(refusals);
  }

  Optional<Mba> area(String typed) {
    return code("code", typed, () -> new Mba(typed));
  }

  Optional<Facility> facility(String field, String typed) {
    return code(field, typed, () -> new Facility(typed));
  }

  Optional<String> name(String typed) {
    return Names.fits(typed)
        ? Optional.of(typed.strip())
        : refused(new SiteRefusal.MalformedName(typed));
  }

  Optional<Kind> kind(String typed) {
    Optional<Kind> kind = Kind.of(typed);
    return kind.isPresent() ? kind : refused(new SiteRefusal.UnknownKind(typed));
  }

  Optional<LocalDate> since(String typed) {
    try {
      LocalDate day = LocalDate.parse(typed);
      if (!day.isBefore(FIRST_DAY) && !day.isAfter(lastDay)) {
        return Optional.of(day);
      }
    } catch (DateTimeParseException _) {
      // Answered below, in the words of the person who typed it.
    }
    return refused(new SiteRefusal.MalformedDate(typed, FIRST_DAY, lastDay));
  }

  Optional<PartKind> partKind(String typed) {
    Optional<PartKind> kind = PartKind.of(typed);
    return kind.isPresent() ? kind : refused(new SiteRefusal.UnknownPartKind(typed));
  }

  Optional<String> partCode(String typed) {
    return PART_CODE.matcher(typed).matches()
        ? Optional.of(typed)
        : refused(new SiteRefusal.MalformedPartCode(typed));
  }

  void detail(PartKind kind, String typed) {
    boolean fits = kind.details().isEmpty() ? typed.isBlank() : kind.details().contains(typed);
    if (!fits) {
      refusals.add(new SiteRefusal.UnknownDetail(typed, String.join(", ", kind.details())));
    }
  }

  void alreadyThere(String code, String name) {
    refusals.add(new SiteRefusal.AlreadyRegistered(code, name));
  }

  void unknownFacility(Facility facility) {
    refusals.add(new SiteRefusal.UnknownFacility(facility.code()));
  }

  private <T> Optional<T> refused(SiteRefusal refusal) {
    refusals.add(refusal);
    return Optional.empty();
  }

  private <T> Optional<T> code(String field, String typed, java.util.function.Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (IllegalArgumentException _) {
      return refused(new SiteRefusal.MalformedCode(field, typed));
    }
  }
}
