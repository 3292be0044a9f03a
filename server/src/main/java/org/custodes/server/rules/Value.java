package org.custodes.server.rules;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Unit;
import org.custodes.server.frame.Duty;

/// What a rule says.
public sealed interface Value {

  /// A length of time; 0 is *at once*.
  ///
  /// @param amount 0 to [#LONGEST]
  record Time(int amount, TimeUnit unit) implements Value {

    public static final int LONGEST = 100_000;

    public Time {
      if (amount < 0 || amount > LONGEST) {
        throw new IllegalArgumentException("a time is 0 to " + LONGEST + ", found " + amount);
      }
    }

    /// The day this long after another.
    ///
    /// @throws IllegalArgumentException for minutes and hours, which need an instant
    public LocalDate after(LocalDate day) {
      return switch (unit) {
        case DAY -> day.plusDays(amount);
        case WEEK -> day.plusWeeks(amount);
        case MONTH -> day.plusMonths(amount);
        case YEAR -> day.plusYears(amount);
        case WORKING_DAY -> workingDays(day, 1);
        case MINUTE, HOUR -> throw new IllegalArgumentException(unit + " needs an instant");
      };
    }

    /// The day this long before another.
    ///
    /// @throws IllegalArgumentException for minutes and hours, which need an instant
    public LocalDate before(LocalDate day) {
      return switch (unit) {
        case DAY -> day.minusDays(amount);
        case WEEK -> day.minusWeeks(amount);
        case MONTH -> day.minusMonths(amount);
        case YEAR -> day.minusYears(amount);
        case WORKING_DAY -> workingDays(day, -1);
        case MINUTE, HOUR -> throw new IllegalArgumentException(unit + " needs an instant");
      };
    }

    /// The moment this long after another: minutes, hours and days of 24 hours on the line of
    /// instants, longer units by the calendar of UTC.
    public Instant after(Instant start) {
      return switch (unit) {
        case MINUTE -> start.plus(Duration.ofMinutes(amount));
        case HOUR -> start.plus(Duration.ofHours(amount));
        case DAY -> start.plus(Duration.ofDays(amount));
        case WEEK -> start.plus(Duration.ofDays(7L * amount));
        case MONTH -> start.atOffset(ZoneOffset.UTC).plusMonths(amount).toInstant();
        case YEAR -> start.atOffset(ZoneOffset.UTC).plusYears(amount).toInstant();
        case WORKING_DAY -> {
          var at = start.atOffset(ZoneOffset.UTC);
          yield at.with(workingDays(at.toLocalDate(), 1)).toInstant();
        }
      };
    }

    private LocalDate workingDays(LocalDate start, int step) {
      LocalDate day = start;
      for (int left = amount; left > 0; left -= isWorking(day) ? 1 : 0) {
        day = day.plusDays(step);
      }
      return day;
    }

    private static boolean isWorking(LocalDate day) {
      return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
  }

  /// A whole number, not negative.
  record Count(int number) implements Value {}

  /// A mass, and the unit in which the rule writes it.
  record Amount(Mass mass, Unit unit) implements Value {}

  /// A share in percent, exactly as written.
  record Percentage(BigDecimal percent) implements Value {}

  /// Another number, exactly as written; its unit is the rule's.
  record Decimal(BigDecimal number) implements Value {}

  /// One of the words the rule's key allows.
  record Text(String text) implements Value {}

  /// Duties of which one is enough.
  record Duties(Set<Duty> duties) implements Value {
    public Duties {
      duties = Set.copyOf(duties);
    }
  }

  /// Kinds of signing key that are taken, as words: `webauthn`, `device`, `totp`.
  record Keys(Set<String> kinds) implements Value {
    public Keys {
      kinds = Set.copyOf(kinds);
    }
  }
}
