package org.custodes.accounting.report.code10;

import java.util.Optional;
import org.custodes.accounting.Unit;
import org.jspecify.annotations.Nullable;

/// Every label of the format (SG-FM-1172). There are no others: 020, 308, 604 or 820 are none.
public enum Label {
  REFERENCE(1, "reference number", "MMMMM"),
  ENTRY(2, "entry number / total", "MMMMM"),
  REPORT_DATE(3, "report date", "MMMMM"),
  ENCODER(6, "encoder's name", "MMM--", 30),
  REPORT_TYPE(10, "report type", "MMM-O"),
  PERIOD(15, "reporting period", "MMM--"),
  NOTE_REFERENCE(99, "concise note reference", "---OO"),
  FACILITY(207, "facility code", "MMMMO"),
  AREA(307, "MBA code", "MMMMO"),
  STATUS(309, "entry status and cross reference", "MMM--"),
  RECORD(310, "State system record", "OOO--", 40),
  SHIPPER(370, "shipper", "C----"),
  RECEIVER(372, "receiver", "C----"),
  NOTE_INDICATOR(390, "concise note indicator", "CCC--"),
  NOTE(391, "text of note", "---MM", 2000),
  KEY_MEASUREMENT_POINT(407, "key measurement point", "MM---"),
  CODE(411, "type of change or accounting entry", "M-M--"),
  CHANGE_DATE(412, "date of inventory change", "M----"),
  DESCRIPTION(430, "material description", "MM---"),
  OPERATORS_CODE(435, "operator's code", "OO---"),
  OPERATORS_TEXT(436, "operator's text", "OO---", 100),
  /// The overview table of the source has it in balance reports, its list of contents has not.
  ALPHABET(445, "non-Latin alphabet", "CCC--"),
  BATCH(446, "batch name", "MM---", 16),
  SHIPPERS_BATCH(447, "shipper's batch name", "C----", 16),
  MEASUREMENT(469, "measurement identification", "MM---"),
  ITEMS(470, "number of items", "MM---"),
  UNIFIED(600, "unified uranium", Unit.G),
  NATURAL(610, "natural uranium", Unit.KG),
  DEPLETED(620, "depleted uranium", Unit.KG),
  ENRICHED(630, "enriched uranium", Unit.G),
  U233(640, "U-233", Unit.G),
  U234(650, "U-234", Unit.G),
  U233_U235(660, "U-233 and U-235", Unit.G),
  U235(670, "U-235", Unit.G),
  U236(680, "U-236", Unit.G),
  U238(690, "U-238", Unit.G),
  PLUTONIUM(700, "plutonium", Unit.G),
  PU238(710, "Pu-238", Unit.G),
  PU239(720, "Pu-239", Unit.G),
  PU240(730, "Pu-240", Unit.G),
  PU241(740, "Pu-241", Unit.G),
  PU242(750, "Pu-242", Unit.G),
  PU239_PU241(760, "Pu-239 and Pu-241", Unit.G),
  NATURAL_FISSILE(770, "natural uranium, fissile", Unit.G),
  DEPLETED_FISSILE(780, "depleted uranium, fissile", Unit.G),
  THORIUM(800, "thorium", Unit.KG);

  private static final Label[] ALL = values();
  private static final @Nullable Label[] BY_NUMBER = new @Nullable Label[1000];

  static {
    for (Label label : ALL) {
      BY_NUMBER[label.number] = label;
    }
  }

  private final int number;
  private final String title;
  private final String uses;
  private final int longest;
  private final Optional<Unit> unit;

  Label(int number, String title, String uses) {
    this(number, title, uses, 0, Optional.empty());
  }

  Label(int number, String title, String uses, int longest) {
    this(number, title, uses, longest, Optional.empty());
  }

  Label(int number, String title, Unit unit) {
    this(number, title, "OOO--", 0, Optional.of(unit));
  }

  Label(int number, String title, String uses, int longest, Optional<Unit> unit) {
    this.number = number;
    this.title = title;
    this.uses = uses;
    this.longest = longest;
    this.unit = unit;
  }

  /// The label as reports write it, three digits.
  public String code() {
    return String.format("%03d", number);
  }

  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  /// The unit of a weight; empty where the value is no weight.
  public Optional<Unit> unit() {
    return unit;
  }

  public boolean isWeight() {
    return number >= 600;
  }

  /// Most characters of a text; 0 where another rule gives the form.
  public int longest() {
    return longest;
  }

  /// Whether the value is a text in which a colon may stand.
  boolean isFreeText() {
    return this == NOTE || this == OPERATORS_TEXT || this == RECORD;
  }

  /// Whether the value is a text or a name, in which unusual characters are told.
  boolean isText() {
    return longest > 0 || this == OPERATORS_CODE;
  }

  Use use(EntryKind kind) {
    return Use.of(uses.charAt(kind.column));
  }

  long bit() {
    return 1L << index();
  }

  /// Position in tables of primitive values; never written anywhere.
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }

  /// The label with this number.
  public static Optional<Label> of(int number) {
    return number < 0 || number > 999 ? Optional.empty() : Optional.ofNullable(BY_NUMBER[number]);
  }

  static boolean isLabel(int number) {
    return BY_NUMBER[number] != null;
  }

  /// The label with this number of three digits, or null.
  static @Nullable Label find(int number) {
    return BY_NUMBER[number];
  }

  /// Whether an entry has a label.
  enum Use {
    MANDATORY,
    OPTIONAL,
    CONDITIONAL,
    NONE;

    static Use of(char letter) {
      return switch (letter) {
        case 'M' -> MANDATORY;
        case 'O' -> OPTIONAL;
        case 'C' -> CONDITIONAL;
        default -> NONE;
      };
    }
  }

  /// The kinds of entries that differ in their labels, each a column above.
  enum EntryKind {
    CHANGE(0, "an inventory change report"),
    LISTING(1, "a physical inventory listing"),
    BALANCE(2, "a material balance report"),
    CONCISE_NOTE(3, "a concise note"),
    TEXTUAL(4, "a textual report");

    private final int column;
    private final String title;

    EntryKind(int column, String title) {
      this.column = column;
      this.title = title;
    }

    String title() {
      return title;
    }
  }
}
