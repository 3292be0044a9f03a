package org.custodes.transparency.sentence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.custodes.transparency.json.Json;

/// How a field is written in a sentence.
public enum Format {
  /// A text as it is, a whole number, `yes` or `no`.
  PLAIN {
    @Override
    String write(String name, Json value) {
      return switch (value) {
        case Json.Text(String text) -> text;
        case Json.Whole(long number) -> Long.toString(number);
        case Json.Truth(boolean truth) -> truth ? "yes" : "no";
        case Json.Nothing _, Json.Items _, Json.Members _ ->
            throw wanted(name, value.word(), "a text, a number or a truth value");
      };
    }
  },
  /// Whole micrograms in a decimal text, as grams: thousands parted by a narrow space, a true
  /// minus, no zeros at the end, no unit.
  GRAMS {
    @Override
    String write(String name, Json value) {
      String text = value.asText().orElseThrow(() -> wanted(name, value.word(), MICROGRAMS));
      if (!WHOLE.matcher(text).matches()) {
        throw wanted(name, text, MICROGRAMS);
      }
      boolean negative = text.startsWith("-");
      String digits = "0".repeat(DECIMALS) + (negative ? text.substring(1) : text);
      int point = digits.length() - DECIMALS;
      String whole = digits.substring(0, point).replaceFirst("^0+(?=.)", "");
      String part = digits.substring(point).replaceFirst("0+$", "");
      return (negative ? "\u2212" : "") + parted(whole) + (part.isEmpty() ? "" : "." + part);
    }
  },
  /// A date such as `2026-11-20` as `20 November 2026`.
  DATE {
    @Override
    String write(String name, Json value) {
      String text = value.asText().orElseThrow(() -> wanted(name, value.word(), DAY));
      if (!DATES.matcher(text).matches()) {
        throw wanted(name, text, DAY);
      }
      try {
        return day(LocalDate.parse(text));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(wanted(name, text, DAY).getMessage(), e);
      }
    }
  },
  /// A time such as `2026-11-20T08:05:00Z` as `20 November 2026, 08:05:00 UTC`; parts of a second
  /// are left out.
  TIME {
    @Override
    String write(String name, Json value) {
      String text = value.asText().orElseThrow(() -> wanted(name, value.word(), MOMENT));
      if (!TIMES.matcher(text).matches()) {
        throw wanted(name, text, MOMENT);
      }
      try {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC);
        return day(time.toLocalDate()) + ", " + text.substring(11, 19) + " UTC";
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(wanted(name, text, MOMENT).getMessage(), e);
      }
    }
  },
  /// A list of texts, numbers and truth values as `a, b and c`; an empty one as `none`.
  LIST {
    @Override
    String write(String name, Json value) {
      if (!(value instanceof Json.Items(List<Json> items))) {
        throw wanted(name, value.word(), "a list");
      }
      List<String> words = items.stream().map(item -> PLAIN.write(name, item)).toList();
      if (words.size() < 2) {
        return words.isEmpty() ? "none" : words.getFirst();
      }
      int last = words.size() - 1;
      return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
  };

  private static final String MICROGRAMS = "whole micrograms in a text";
  private static final String DAY = "a date such as 2026-11-20";
  private static final String MOMENT = "a time such as 2026-11-20T08:05:00Z";
  private static final int DECIMALS = 6;

  /// Every number of a `long`, and a little more.
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,18}");

  private static final Pattern DATES = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIMES =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z");

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /// @throws IllegalArgumentException if the value is not what this format takes
  abstract String write(String name, Json value);

  /// @throws IllegalArgumentException if there is no format of that name
  static Format of(String word) {
    return Stream.of(values())
        .filter(format -> format != PLAIN && format.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "found the format " + word + ", wanted grams, date, time or list"));
  }

  /// For example `grams`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String day(LocalDate date) {
    return "%d %s %d"
        .formatted(date.getDayOfMonth(), MONTHS.get(date.getMonthValue() - 1), date.getYear());
  }

  /// Groups of three from the right, parted by a narrow space that does not break.
  private static String parted(String digits) {
    return digits.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", "\u202F");
  }

  private static IllegalArgumentException wanted(String name, String found, String wanted) {
    return new IllegalArgumentException(name + ": found " + found + ", wanted " + wanted);
  }
}
