package org.custodes.accounting;

import static org.custodes.accounting.Category.DEPLETED;
import static org.custodes.accounting.Category.ENRICHED;
import static org.custodes.accounting.Category.NATURAL;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An inventory change code of the IAEA (SG-FM-1172, label 411).
///
/// These are all. Euratom's `NL`, `TE`, `RB` and `CB` are not among them, and [#DE] turns depleted
/// into enriched uranium; a de-exemption is [#DU] or [#DQ].
public enum ChangeCode implements AccountingCode {
  RF("receipt foreign", Kind.INCREASE),
  RD("receipt domestic", Kind.INCREASE),
  RS("receipt at starting point of safeguards", Kind.INCREASE),
  RN("receipt from non-safeguarded activity", Kind.INCREASE),
  NP("nuclear production", Kind.INCREASE),
  DU("de-exemption, use", Kind.INCREASE),
  DQ("de-exemption, quantity", Kind.INCREASE),
  GA("accidental gain", Kind.INCREASE),
  FW("retransfer from retained waste", Kind.INCREASE),
  SF("shipment foreign", Kind.DECREASE),
  SD("shipment domestic", Kind.DECREASE),
  SN("shipment to non-safeguarded activity", Kind.DECREASE),
  LN("nuclear loss", Kind.DECREASE),
  LD("measured discard", Kind.DECREASE),
  TW("transfer to retained waste", Kind.DECREASE),
  EU("exemption, use", Kind.DECREASE),
  EQ("exemption, quantity", Kind.DECREASE),
  TU("termination", Kind.DECREASE),
  LA("accidental loss", Kind.DECREASE),
  EN("category change, enriched to natural", ENRICHED, NATURAL),
  ED("category change, enriched to depleted", ENRICHED, DEPLETED),
  NE("category change, natural to enriched", NATURAL, ENRICHED),
  ND("category change, natural to depleted", NATURAL, DEPLETED),
  DE("category change, depleted to enriched", DEPLETED, ENRICHED),
  DN("category change, depleted to natural", DEPLETED, NATURAL),
  /// Shipper's value less receiver's measurement; Euratom turns it round.
  DI("shipper/receiver difference", Kind.DIFFERENCE),
  RM("rebatching, decrease in batch content", Kind.REBATCHING),
  RP("rebatching, increase in batch content", Kind.REBATCHING);

  private static final Map<String, ChangeCode> BY_CODE =
      Stream.of(values()).collect(Collectors.toMap(ChangeCode::name, Function.identity()));

  private final String keyword;
  private final Kind kind;
  private final @Nullable Category from;
  private final @Nullable Category to;

  ChangeCode(String keyword, Kind kind) {
    this.keyword = keyword;
    this.kind = kind;
    this.from = null;
    this.to = null;
  }

  ChangeCode(String keyword, Category from, Category to) {
    this.keyword = keyword;
    this.kind = Kind.CATEGORY_CHANGE;
    this.from = from;
    this.to = to;
  }

  /// What a change does to the book inventory of its area.
  public enum Kind {
    INCREASE,
    DECREASE,
    /// Leaves one category and enters another; the area's uranium stays the same.
    CATEGORY_CHANGE,
    /// Lowers the book by shipper less receiver.
    DIFFERENCE,
    /// Moves material between batches; left out of balances.
    REBATCHING
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String keyword() {
    return keyword;
  }

  public Kind kind() {
    return kind;
  }

  /// Effect on the book of the entry's one category, by which a reported mass is multiplied: 1 for
  /// an increase, -1 for a decrease and for [#DI], 0 for rebatching and, since two categories are
  /// touched, for a category change: ask [#signIn].
  public int sign() {
    return switch (kind) {
      case INCREASE -> 1;
      case DECREASE, DIFFERENCE -> -1;
      case CATEGORY_CHANGE, REBATCHING -> 0;
    };
  }

  /// Effect on the book of one category: for a category change -1 where material leaves, 1 where it
  /// arrives and 0 elsewhere; otherwise [#sign].
  public int signIn(Category category) {
    if (kind != Kind.CATEGORY_CHANGE) {
      return sign();
    }
    return category == to ? 1 : category == from ? -1 : 0;
  }

  /// Effect on its own batch: [#sign], and for rebatching -1 for [#RM] and 1 for [#RP].
  public int signInBatch() {
    return switch (this) {
      case RM -> -1;
      case RP -> 1;
      default -> sign();
    };
  }

  /// The category that a category change takes from.
  public Optional<Category> from() {
    return Optional.ofNullable(from);
  }

  /// The category that a category change adds to.
  public Optional<Category> to() {
    return Optional.ofNullable(to);
  }

  /// All but rebatching are consolidated in the material balance report.
  @Override
  public boolean inBalanceReport() {
    return kind != Kind.REBATCHING;
  }

  /// The category change from one category into another.
  public static Optional<ChangeCode> between(Category from, Category to) {
    return Stream.of(values()).filter(code -> code.from == from && code.to == to).findFirst();
  }

  /// The change with this two-letter code.
  public static Optional<ChangeCode> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
