package org.custodes.accounting.protection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.custodes.accounting.Mass;

/// Different kinds of material together, each as a fraction of a category's limit.
///
/// No table sums different kinds. This is advice of this library: at a sum of 1 or more, what is
/// together, or what one person has withdrawn little by little, deserves the attention of the
/// category although no single kind reaches it.
public final class SummedFractions {

  private static final int DECIMALS = 6;

  private final CategoryTable table;
  private final Map<MaterialKind, Mass> sums;

  public SummedFractions(CategoryTable table, List<ProtectedMaterial> materials) {
    this.table = table;
    this.sums = new EnumMap<>(MaterialKind.class);
    sums.putAll(CategoryTable.sums(materials));
  }

  /// The strictest category whose sum is 1 or more.
  public ProtectionCategory advised() {
    for (ProtectionCategory category : ProtectionCategory.values()) {
      if (category != ProtectionCategory.BELOW_III && sum(category).isOneOrMore()) {
        return category;
      }
    }
    return ProtectionCategory.BELOW_III;
  }

  /// The sum for one category to six decimals, cut so that 1 is never shown before it is reached;
  /// kinds without a limit for it count nothing.
  public BigDecimal fraction(ProtectionCategory category) {
    return sum(category).rounded();
  }

  private Fraction sum(ProtectionCategory category) {
    List<Fraction> parts = new ArrayList<>();
    sums.forEach((kind, mass) ->
        table
            .threshold(kind, category)
            .ifPresent(limit -> parts.add(Fraction.of(mass, limit.mass()))));
    return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  /// An exact fraction, so that three thirds make one.
  private record Fraction(BigInteger numerator, BigInteger denominator) {

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    static Fraction of(Mass mass, Mass limit) {
      return new Fraction(
          BigInteger.valueOf(mass.micrograms()), BigInteger.valueOf(limit.micrograms()));
    }

    Fraction plus(Fraction other) {
      return new Fraction(
          numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
          denominator.multiply(other.denominator));
    }

    boolean isOneOrMore() {
      return numerator.compareTo(denominator) >= 0;
    }

    BigDecimal rounded() {
      return new BigDecimal(numerator)
          .divide(new BigDecimal(denominator), DECIMALS, RoundingMode.DOWN);
    }
  }
}
