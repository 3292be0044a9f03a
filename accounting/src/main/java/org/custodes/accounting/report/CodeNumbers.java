package org.custodes.accounting.report;

import java.util.Arrays;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.RoundingAdjustment;
import org.jspecify.annotations.Nullable;

/// Small numbers for codes and categories, for tables in memory only.
@SuppressWarnings("EnumOrdinal") // the numbers live as long as the program
final class CodeNumbers {

  static final int NO_CODE = 0;

  /// Sums of a listing.
  static final int LISTING = 120;

  /// Sums of all effects.
  static final int BOOK = 121;

  /// Added to the code of a line of a balance report.
  static final int LINE = 128;

  private static final int BALANCE = 40;
  private static final int ADJUSTMENT = 60;

  private static final @Nullable AccountingCode[] CODES = new @Nullable AccountingCode[LINE];
  private static final Category[] CATEGORIES = Category.values();
  private static final ReportType[] TYPES = ReportType.values();

  static {
    Arrays.stream(ChangeCode.values()).forEach(code -> CODES[of(code)] = code);
    Arrays.stream(BalanceCode.values()).forEach(code -> CODES[of(code)] = code);
    for (AccountingCode code : CODES.clone()) {
      if (code != null && code.inBalanceReport()) {
        RoundingAdjustment adjustment = new RoundingAdjustment(code);
        CODES[of(adjustment)] = adjustment;
      }
    }
  }

  private CodeNumbers() {}

  static int of(AccountingCode code) {
    return switch (code) {
      case ChangeCode change -> 1 + change.ordinal();
      case BalanceCode line -> BALANCE + line.ordinal();
      case RoundingAdjustment adjustment -> ADJUSTMENT + of(adjustment.adjusted());
    };
  }

  static @Nullable AccountingCode code(int number) {
    return CODES[number];
  }

  static int of(Category category) {
    return category.ordinal();
  }

  static Category category(int number) {
    return CATEGORIES[number];
  }

  static int of(ReportType type) {
    return type.ordinal();
  }

  static ReportType type(int number) {
    return TYPES[number];
  }
}
