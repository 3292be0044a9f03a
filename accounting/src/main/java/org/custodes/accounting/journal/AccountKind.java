package org.custodes.accounting.journal;

import java.util.Locale;
import java.util.stream.Stream;
import org.custodes.accounting.ChangeCode;

/// What an account of the books stands for.
///
/// [#STOCK] is the inventory under safeguards. Material that leaves it without leaving the site is
/// held in accounts of its own and stays in the *security* inventory: it can still be stolen. The
/// other accounts stand for the world outside and are negative where material came from.
public enum AccountKind {
  /// Nuclear material of a batch, under safeguards.
  STOCK(Place.BATCH),
  /// Measured, deemed irrecoverable, still at the area (`TW`, `FW`).
  RETAINED_WASTE(Place.AREA),
  /// Exempted from safeguards for its use (`EU`, `DU`; INFCIRC/153, paragraph 36).
  EXEMPT_USE(Place.AREA),
  /// Exempted from safeguards for its quantity (`EQ`, `DQ`; INFCIRC/153, paragraph 37).
  EXEMPT_QUANTITY(Place.AREA),
  /// Safeguards are terminated (`TU`; INFCIRC/153, paragraph 35).
  TERMINATED(Place.AREA),
  /// Whoever shipped what was received (`RF`, `RD`).
  SHIPPER(Place.OUTSIDE),
  /// Whoever received what was shipped (`SF`, `SD`).
  RECEIVER(Place.OUTSIDE),
  /// The starting point of safeguards (`RS`).
  STARTING_POINT(Place.OUTSIDE),
  /// Activities that are not safeguarded (`RN`, `SN`).
  NON_SAFEGUARDED(Place.OUTSIDE),
  /// Made in a reactor (`NP`).
  PRODUCTION(Place.OUTSIDE),
  /// Consumed by transformation (`LN`).
  NUCLEAR_LOSS(Place.OUTSIDE),
  /// Disposed of so that no further nuclear use is possible (`LD`).
  MEASURED_DISCARD(Place.OUTSIDE),
  /// Found unexpectedly (`GA`).
  ACCIDENTAL_GAIN(Place.OUTSIDE),
  /// Lost irretrievably in an accident (`LA`).
  ACCIDENTAL_LOSS(Place.OUTSIDE),
  /// Shipper's values less receiver's measurements (`DI`).
  DIFFERENCE(Place.OUTSIDE),
  /// Material unaccounted for: book less physical at an inventory taking (`MF`).
  MUF(Place.OUTSIDE),
  /// Uranium on its way from one category into another. Over all categories it is zero.
  CATEGORY_CHANGE(Place.BETWEEN),
  /// Material on its way from one batch into another. It is zero after each entry.
  REBATCHING(Place.BETWEEN),
  /// What was there when the books were opened.
  OPENING(Place.OUTSIDE);

  private final Place place;

  AccountKind(Place place) {
    this.place = place;
  }

  private enum Place {
    /// In the area, by batch.
    BATCH,
    /// In the area, not by batch.
    AREA,
    OUTSIDE,
    BETWEEN
  }

  /// Whether it is kept by batch: only [#STOCK] is.
  public boolean byBatch() {
    return place == Place.BATCH;
  }

  /// Whether material in it lies at the site and can be taken, under safeguards or not. Such an
  /// account is never below zero.
  public boolean isSecurityInventory() {
    return place == Place.BATCH || place == Place.AREA;
  }

  /// Whether it is zero at the end of every entry, or over all categories.
  public boolean isBetween() {
    return place == Place.BETWEEN;
  }

  /// For example `retained-waste`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads what [#word] wrote.
  ///
  /// @throws IllegalArgumentException if there is no such account
  public static AccountKind of(String word) {
    return Stream.of(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a kind of account: " + word));
  }

  /// Where a change of this code takes material from, or puts it, beside the stock.
  public static AccountKind opposite(ChangeCode code) {
    return switch (code) {
      case RF, RD -> SHIPPER;
      case SF, SD -> RECEIVER;
      case RS -> STARTING_POINT;
      case RN, SN -> NON_SAFEGUARDED;
      case NP -> PRODUCTION;
      case LN -> NUCLEAR_LOSS;
      case LD -> MEASURED_DISCARD;
      case TW, FW -> RETAINED_WASTE;
      case EU, DU -> EXEMPT_USE;
      case EQ, DQ -> EXEMPT_QUANTITY;
      case TU -> TERMINATED;
      case GA -> ACCIDENTAL_GAIN;
      case LA -> ACCIDENTAL_LOSS;
      case DI -> DIFFERENCE;
      case EN, ED, NE, ND, DE, DN -> CATEGORY_CHANGE;
      case RM, RP -> REBATCHING;
    };
  }
}
