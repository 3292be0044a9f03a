package org.custodes.accounting.report;

import static org.custodes.accounting.report.Level.E;
import static org.custodes.accounting.report.Level.W;

import java.util.Locale;

/// Everything a check can find wrong with a report.
///
/// Each fault belongs to one of the 24 rules of the IAEA's labelled format (SG-FM-1172, Code 10,
/// with INFCIRC/153 for dates); rule 1 is syntax. The code is stable: programs may rely on it. The
/// level is the default of [Policy].
public enum Fault {
  FILE_EMPTY(1, E, "the file holds no entry"),
  NOT_AN_ELEMENT(1, E, "bytes that are no element"),
  BLANK_BETWEEN_ELEMENTS(1, W, "blanks between elements"),
  BYTE_ORDER_MARK(1, W, "a byte order mark at the start of the file"),
  OUTSIDE_ENTRY(1, E, "an element before the first 001"),
  ELEMENT_NOT_ENDED(1, E, "an element without its end sign"),
  LABEL_UNKNOWN(1, E, "a label that the format does not have"),
  LABEL_TWICE(1, E, "a label twice in one entry"),
  VALUE_EMPTY(1, E, "an element without a value"),
  VALUE_TOO_LONG(1, E, "a value longer than any label allows"),
  ENTRY_TOO_LONG(1, E, "an entry longer than the limit"),
  VALUE_MALFORMED(1, E, "a value that does not have the form of its label"),
  DATE_IMPOSSIBLE(1, E, "a date that does not exist or is not to be expected"),
  NUMBER_ABSURD(1, E, "a number beyond any material"),
  CHARACTER_REFUSED(1, E, "a control character or a byte outside ASCII"),
  CHARACTER_UNUSUAL(1, W, "a character outside the permitted ones"),
  TOO_MANY_ENTRIES(1, E, "more entries than the limit"),
  TOO_MANY_FILES(1, E, "more files than the limit"),
  SAME_FILE_AGAIN(2, E, "a file with the bytes of an earlier one"),
  REFERENCE_MALFORMED(2, E, "a reference number that cannot be read"),
  ZERO_FOR_LETTER(2, E, "the digit zero where the letter O belongs"),
  REPORT_NUMBER_USED(2, E, "a report number that the area used before"),
  REPORT_NUMBER_GAP(2, W, "report numbers left out"),
  REPORT_NUMBER_BACK(2, W, "a report number below one used before"),
  HEADER_DIFFERS(2, E, "entries of one report that disagree about it"),
  HEADER_VARIES(2, W, "entries of one report with different dates or encoders"),
  COUNTRY_DIFFERS(2, E, "a report of another State"),
  ENTRY_NUMBER_MALFORMED(3, E, "an entry number that cannot be read"),
  ENTRY_NUMBER_OUT_OF_SEQUENCE(3, E, "entry numbers with a gap or out of order"),
  TOTAL_MISSING(3, E, "no total on the first entry"),
  TOTAL_DIFFERS(3, E, "a total that is not the number of entries"),
  LABEL_MISSING(4, E, "a mandatory label is not there"),
  LABEL_NOT_USED_HERE(4, E, "a label that this kind of entry does not have"),
  WEIGHT_MISSING(4, E, "an entry without any weight"),
  ALPHABET_MISSING(4, E, "non-Latin letters without label 445"),
  EMPTY_REPORT_WITH_CONTENT(4, E, "an empty report that holds something"),
  NO_ACCOUNTING_ENTRY(4, E, "a report without an accounting entry"),
  TOO_LONG(5, E, "a text longer than its label allows"),
  WRONG_LENGTH(5, E, "a code without its fixed length"),
  CODE_UNKNOWN(6, E, "a code that is not in its list"),
  CODE_NOT_USED_HERE(6, E, "a code that this kind of report does not have"),
  CODE_REFUSED(6, E, "a code that the State does not use"),
  AREA_UNKNOWN(6, E, "a balance area that is not registered"),
  LOSS_OF_PRODUCED_PLUTONIUM(6, E, "plutonium made in fuel, reported as nuclear loss"),
  FISSILE_MISSING(7, E, "enriched or unified uranium without its fissile mass"),
  UNIFIED_WITH_OTHER(7, E, "unified uranium beside another category of uranium"),
  UNIT_WRONG(8, E, "a unit letter that its label does not have"),
  FINER_THAN_MILLIGRAM(8, W, "a weight stated finer than a milligram"),
  FISSILE_ABOVE_ELEMENT(9, E, "more of an isotope than of the element"),
  ISOTOPE_SUM_WRONG(9, E, "an isotope sum that is not the sum of its parts"),
  WEIGHT_NEGATIVE(9, E, "a negative weight where the code carries the sign"),
  ENRICHMENT_UNLIKELY(10, W, "a fissile share that its category does not have"),
  PARTY_MISSING(11, E, "a transfer without shipper, receiver or shipper's batch"),
  PARTY_NOT_OWN(11, E, "a transfer whose own side is another area"),
  PARTY_NOT_USED_HERE(11, E, "a shipper's batch in an entry that is no receipt"),
  COUNTERPART_WRONG(12, E, "a foreign transfer inside the State or a domestic one outside it"),
  DATE_OUTSIDE_PERIOD(13, E, "a new change dated outside the reporting period"),
  PERIOD_REVERSED(13, E, "a period that ends before it starts"),
  REPORT_BEFORE_PERIOD_END(13, E, "a report dated before its period ends"),
  DATE_IN_FUTURE(13, W, "a report dated after today"),
  BATCH_USED_TWICE(14, E, "one batch twice in the same change on the same date"),
  BATCH_LISTED_TWICE(14, W, "one batch twice in a listing at the same key measurement point"),
  REBATCHING_UNEQUAL(15, E, "RM and RP that are not equal in sum"),
  CATEGORY_CHANGE_INCOMPLETE(16, E, "a category change without the weights of both categories"),
  CATEGORY_CHANGE_UNEQUAL(16, E, "a category change that makes or loses mass"),
  CATEGORY_CHANGE_FISSILE_UNEQUAL(16, W, "a category change that makes or loses fissile mass"),
  REFERENCE_MISSING(17, E, "a correction, deletion or addition that names no entry"),
  REFERENCE_NOT_USED_HERE(17, E, "a new entry that names an earlier one"),
  CORRECTED_ENTRY_UNKNOWN(17, E, "a correction of an entry that is not there"),
  CORRECTED_ENTRY_DELETED(17, E, "a correction of an entry that was deleted"),
  CORRECTED_REPORT_UNKNOWN(17, E, "an addition to a report that is not there"),
  ADDED_NUMBER_TAKEN(17, E, "an addition under a number that is taken"),
  CORRECTION_OF_OTHER_STATE(17, E, "a correction of another State's report"),
  CORRECTION_IN_OWN_REPORT(17, E, "a correction of the report that it is in"),
  CORRECTION_TYPE_DIFFERS(17, E, "a correction in a report of another type"),
  CORRECTION_OF_OLD_VERSION(17, W, "a correction of a version that was corrected since"),
  NOTE_INDICATOR_MISSING(18, E, "a note about an entry that does not say so"),
  NOTE_MISSING(18, W, "an entry that says there is a note, and there is none"),
  NOTE_DIFFERS(18, E, "a note that does not repeat its report's facility or area"),
  NOTE_REFERENCE_UNKNOWN(18, E, "a note about an entry that its report does not have"),
  TEXT_REFERENCE_UNKNOWN(18, W, "a textual report about a report or entry not known"),
  BEGINNING_NOT_PREVIOUS_END(19, E, "a beginning inventory that is not the previous ending one"),
  CONSOLIDATION_WRONG(19, E, "a consolidated change that is not the sum of the reported ones"),
  CHANGE_NOT_CONSOLIDATED(19, E, "reported changes that the balance leaves out"),
  BALANCE_FORMULA(19, E, "a balance line that does not follow from the others"),
  BALANCE_LINE_MISSING(19, E, "a balance without one of its lines"),
  BALANCE_LINE_TWICE(19, E, "a balance with one line twice"),
  BALANCE_REPEATED(19, E, "a second balance of one area for one day"),
  LISTING_DIFFERS(19, E, "an ending inventory that is not the sum of the listing"),
  LISTING_UNKNOWN(19, W, "a balance whose listing is not known"),
  CHANGES_UNKNOWN(19, W, "a balance of an area whose changes are not known"),
  BALANCE_AFFECTED(19, W, "a late correction that changes a balance already reported"),
  TRANSFER_DIFFERS(20, W, "shipment and receipt that do not agree"),
  TRANSFER_OPEN(20, W, "a shipment or receipt without its other side"),
  DIFFERENCE_WITHOUT_RECEIPT(21, E, "a DI without an earlier receipt on the shipper's data"),
  SPECIAL_REPORT_DUE(22, W, "a loss or gain that calls for a special report"),
  REPORT_LATE(23, W, "a report sent after its due date"),
  DESCRIPTION_INCONSISTENT(24, E, "a material description that contradicts itself");

  private final int rule;
  private final Level level;
  private final String title;

  Fault(int rule, Level level, String title) {
    this.rule = rule;
    this.level = level;
    this.title = title;
  }

  /// The rule that is broken, 1 to 24.
  public int rule() {
    return rule;
  }

  /// The level unless a [Policy] says otherwise.
  public Level level() {
    return level;
  }

  /// The fault in words, for a heading.
  public String title() {
    return title;
  }

  /// The stable name for programs, for example `report-number-used`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
