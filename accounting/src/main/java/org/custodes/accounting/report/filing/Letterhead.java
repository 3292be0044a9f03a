package org.custodes.accounting.report.filing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.custodes.accounting.Country;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;

/// What all entries of a report to be made have in common; the caller gives the number.
///
/// @param number in the one series of the area, from 1 (label 001)
/// @param date on which the report is made, not before its period ends (label 003)
/// @param period the days it is about; of a listing the one day of the physical inventory (label
///   015)
/// @param encoder the official responsible: family name, comma, initials; 1 to 30 capitals, digits
///   and permitted signs (label 006)
public record Letterhead(
    Country country,
    Facility facility,
    Mba area,
    int number,
    LocalDate date,
    Period period,
    String encoder) {

  /// Largest report number.
  public static final int MOST_NUMBER = 999_999_999;

  private static final Pattern ENCODER = Pattern.compile("[A-Z0-9 .,\\-+()/;'=%*?&]{1,30}");

  public Letterhead {
    requireNonNull(country, "country");
    requireNonNull(facility, "facility");
    requireNonNull(area, "area");
    if (number < 1 || number > MOST_NUMBER) {
      throw new IllegalArgumentException(
          "a report number is 1 to %d, found %d".formatted(MOST_NUMBER, number));
    }
    if (date.isBefore(period.end())) {
      throw new IllegalArgumentException(
          "a report is made when its period has ended, found %s and a period to %s"
              .formatted(date, period.end()));
    }
    if (!isEncoder(encoder)) {
      throw new IllegalArgumentException(
          "an encoder is 1 to 30 capitals, digits and signs, such as DOE,JA; found " + encoder);
    }
  }

  /// Whether a report can carry this name of the official responsible.
  public static boolean isEncoder(String name) {
    return ENCODER.matcher(name).matches() && name.equals(name.strip());
  }
}
