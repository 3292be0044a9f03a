package org.custodes.accounting.balance;

import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.ChangeCode;
import org.jspecify.annotations.Nullable;

/// An inventory change code of Euratom (Regulation 302/2005 and Regulation 2025/974, Annex III).
///
/// The counterpart is the IAEA code with the same meaning where a source gives one. Codes that may
/// correspond by agreement only (`TC`, `FC`, `TG`, `FG`, `GD`, `NM`, `MP`) have none here; an
/// [EuratomConversion] can be given what was agreed.
public enum EuratomCode implements EuratomEntry {
  RD("receipt, domestic", Kind.INCREASE, Law.BOTH, ChangeCode.RD),
  RF("receipt, import", Kind.INCREASE, Law.BOTH, ChangeCode.RF),
  RN("receipt from non-safeguarded activity", Kind.INCREASE, Law.BOTH, ChangeCode.RN),
  SD("shipment, domestic", Kind.DECREASE, Law.BOTH, ChangeCode.SD),
  SF("shipment, export", Kind.DECREASE, Law.BOTH, ChangeCode.SF),
  SN("shipment to non-safeguarded activity", Kind.DECREASE, Law.BOTH, ChangeCode.SN),
  TC("transfer to conditioned waste", Kind.DECREASE, Law.BOTH, null),
  TG("transfer to geological disposal", Kind.DECREASE, Law.OF_2025, null),
  TE("discard to the environment", Kind.DECREASE, Law.BOTH, ChangeCode.LD),
  TW("transfer to retained waste", Kind.DECREASE, Law.BOTH, ChangeCode.TW),
  FC("retransfer from conditioned waste", Kind.INCREASE, Law.BOTH, null),
  FG("retransfer from geological disposal", Kind.INCREASE, Law.OF_2025, null),
  FW("retransfer from retained waste", Kind.INCREASE, Law.BOTH, ChangeCode.FW),
  LA("accidental loss", Kind.DECREASE, Law.BOTH, ChangeCode.LA),
  GA("accidental gain", Kind.INCREASE, Law.BOTH, ChangeCode.GA),
  GD("decommissioning gain", Kind.INCREASE, Law.OF_2025, null),
  CE("category change by enrichment", Kind.CATEGORY_CHANGE, Law.BOTH, null),
  CB("category change by blending", Kind.CATEGORY_CHANGE, Law.BOTH, null),
  CC("category change, other", Kind.CATEGORY_CHANGE, Law.BOTH, null),
  RB("rebatching", Kind.NEUTRAL, Law.BOTH, null),
  BR("change of obligation, blending balance", Kind.NEUTRAL, Law.BOTH, null),
  PR("change of obligation, pool", Kind.NEUTRAL, Law.BOTH, null),
  SR("change of obligation, exchange", Kind.NEUTRAL, Law.BOTH, null),
  CR("change of obligation, other", Kind.NEUTRAL, Law.BOTH, null),
  NP("nuclear production", Kind.INCREASE, Law.BOTH, ChangeCode.NP),
  NL("nuclear loss", Kind.DECREASE, Law.BOTH, ChangeCode.LN),
  /// Receiver's measurement less shipper's value; the IAEA turns it round.
  DI("shipper/receiver difference", Kind.SIGNED, Law.BOTH, ChangeCode.DI),
  NM("new measurement", Kind.SIGNED, Law.BOTH, null),
  BJ("balance adjustment", Kind.SIGNED, Law.OF_2005, null),
  /// Physical less book; the IAEA turns it round.
  MF("material unaccounted for", Kind.SIGNED, Law.BOTH, null),
  RA("rounding", Kind.SIGNED, Law.BOTH, null),
  R5("isotope rounding", Kind.SIGNED, Law.BOTH, null),
  MP("material production", Kind.INCREASE, Law.BOTH, null),
  TU("termination of use", Kind.DECREASE, Law.BOTH, ChangeCode.TU),
  TZ("termination of safeguards, dilute waste", Kind.DECREASE, Law.OF_2025, ChangeCode.TU),
  BA("ending book inventory", Kind.NEUTRAL, Law.BOTH, null);

  private final String keyword;
  private final Kind kind;
  private final Law law;
  private final @Nullable ChangeCode counterpart;

  EuratomCode(String keyword, Kind kind, Law law, @Nullable ChangeCode counterpart) {
    this.keyword = keyword;
    this.kind = kind;
    this.law = law;
    this.counterpart = counterpart;
  }

  /// What a code does to the book of one category.
  public enum Kind {
    INCREASE,
    DECREASE,
    /// The stated amount carries its own sign and is added.
    SIGNED,
    /// Its effect depends on the side: see [EuratomCategoryChange].
    CATEGORY_CHANGE,
    /// Moves nothing in or out of the category.
    NEUTRAL
  }

  /// Which Regulation knows the code.
  private enum Law {
    BOTH,
    OF_2005,
    OF_2025
  }

  @Override
  public EuratomCode cause() {
    return this;
  }

  public String keyword() {
    return keyword;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public int sign() {
    return switch (kind) {
      case INCREASE, SIGNED -> 1;
      case DECREASE -> -1;
      case CATEGORY_CHANGE, NEUTRAL -> 0;
    };
  }

  /// Whether Regulation 302/2005 knows the code.
  public boolean in302() {
    return law != Law.OF_2025;
  }

  /// Whether Regulation 2025/974 knows the code.
  public boolean in974() {
    return law != Law.OF_2005;
  }

  /// The IAEA code with the same meaning.
  public Optional<ChangeCode> iaea() {
    return Optional.ofNullable(counterpart);
  }

  /// The code that stands for an IAEA code; the first where two do.
  static Optional<EuratomCode> of(ChangeCode code) {
    return Stream.of(values()).filter(one -> one.counterpart == code).findFirst();
  }

  public static Optional<EuratomCode> of(String code) {
    return Stream.of(values()).filter(one -> one.name().equals(code)).findFirst();
  }
}
