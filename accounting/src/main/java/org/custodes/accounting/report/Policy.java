package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mass;
import org.jspecify.annotations.Nullable;

/// What the source texts leave open, or a State's own agreement may settle otherwise.
///
/// None of the defaults is law; each component says where its default comes from.
///
/// @param levels levels other than the default of a [Fault]. SG-FM-1172 asks for consecutive report
///   numbers and does not say what a gap means: a warning by default. That a correcting report has
///   the type of the corrected one is not said either: an error by default
/// @param ignored faults that are not reported
/// @param refusedCodes change codes that the State's agreement does not have, for example RS where
///   no article is modelled on paragraph 34(c); none by default
/// @param textCharacters characters allowed in texts beside A-Z, 0-9 and the blank. SG-FM-1172
///   speaks of permitted symbols and lists none
/// @param keyMeasurementPointLength most characters of label 407: 2, as its mask shows
/// @param lateAfterDays days that a report may take, INFCIRC/153 paragraphs 63 and 67: 30, counted
///   from the end of the month of the changes or from the physical inventory
/// @param naturalShare fissile share of natural uranium in millionths: 7110, the limit of enriched
///   in UK law (NISR 2003). Enriched uranium below and depleted above it raise a warning
/// @param firstYear first year that a date may have: 1945
/// @param lastYear last year that a date may have: 2199
/// @param centuryPivot two-digit years below it are of this century, others of the last: 70
/// @param differenceLimits largest MF, either sign, that raises no warning, by category. Facility
///   Attachments set them; none by default
/// @param today the day to compare report dates with; by default none is known
public record Policy(
    Map<Fault, Level> levels,
    Set<Fault> ignored,
    Set<ChangeCode> refusedCodes,
    String textCharacters,
    int keyMeasurementPointLength,
    int lateAfterDays,
    int naturalShare,
    int firstYear,
    int lastYear,
    int centuryPivot,
    Map<Category, Mass> differenceLimits,
    @Nullable LocalDate today) {

  /// The defaults.
  public static final Policy STANDARD =
      new Policy(
          Map.of(),
          Set.of(),
          Set.of(),
          ".,-+()/:;'=%*?&",
          2,
          30,
          7110,
          1945,
          2199,
          70,
          Map.of(),
          null);

  public Policy {
    levels = Map.copyOf(levels);
    ignored = Set.copyOf(ignored);
    refusedCodes = Set.copyOf(refusedCodes);
    differenceLimits = Map.copyOf(differenceLimits);
    requireNonNull(textCharacters, "textCharacters");
    requireRange("key measurement point length", keyMeasurementPointLength, 1, 2);
    requireRange("days until late", lateAfterDays, 0, 3660);
    requireRange("natural share in millionths", naturalShare, 1, 999_999);
    requireRange("first year", firstYear, 1900, 2100);
    requireRange("last year", lastYear, firstYear, 2999);
    requireRange("century pivot", centuryPivot, 0, 100);
  }

  /// The level of a fault under this policy; empty if it is not reported.
  public Optional<Level> level(Fault fault) {
    return ignored.contains(fault)
        ? Optional.empty()
        : Optional.of(levels.getOrDefault(fault, fault.level()));
  }

  /// This policy with another level for one fault.
  public Policy withLevel(Fault fault, Level level) {
    Map<Fault, Level> changed = new EnumMap<>(Fault.class);
    changed.putAll(levels);
    changed.put(fault, level);
    return with(changed, ignored, refusedCodes, differenceLimits, today);
  }

  /// This policy without one fault.
  public Policy ignoring(Fault fault) {
    Set<Fault> more = new HashSet<>(ignored);
    more.add(fault);
    return with(levels, more, refusedCodes, differenceLimits, today);
  }

  public Policy refusing(Set<ChangeCode> codes) {
    return with(levels, ignored, codes, differenceLimits, today);
  }

  public Policy withDifferenceLimits(Map<Category, Mass> limits) {
    return with(levels, ignored, refusedCodes, limits, today);
  }

  public Policy asOf(LocalDate day) {
    return with(levels, ignored, refusedCodes, differenceLimits, day);
  }

  private Policy with(
      Map<Fault, Level> newLevels,
      Set<Fault> newIgnored,
      Set<ChangeCode> newRefused,
      Map<Category, Mass> newLimits,
      @Nullable LocalDate newToday) {
    return new Policy(
        newLevels,
        newIgnored,
        newRefused,
        textCharacters,
        keyMeasurementPointLength,
        lateAfterDays,
        naturalShare,
        firstYear,
        lastYear,
        centuryPivot,
        newLimits,
        newToday);
  }

  private static void requireRange(String what, int found, int min, int max) {
    if (found < min || found > max) {
      throw new IllegalArgumentException(what + " is " + min + " to " + max + ", found " + found);
    }
  }
}
