package org.custodes.cli.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.balance.PageTest;
import org.custodes.accounting.balance.SigmaMuf;
import org.custodes.accounting.balance.SigmaMuf.Side;
import org.custodes.accounting.balance.SigmaMuf.Stratum;
import org.custodes.accounting.balance.Sitmuf;

/// How far a MUF can stray, and tests over a sequence of them.
final class StatisticsVectors {

  /// The standard deviations are printed to a tenth of a milligram.
  private static final BigDecimal SIGMA_PRINTED = new BigDecimal("0.00005");

  /// The standardised values are printed to six decimals.
  private static final BigDecimal SITMUF_PRINTED = new BigDecimal("0.0000005");

  /// Sums of short decimals, exact but for the arithmetic.
  private static final BigDecimal ARITHMETIC = new BigDecimal("0.000000001");

  private StatisticsVectors() {}

  static void sigma(Json section, Folder folder, Recorder cases) {
    for (String name : section.names()) {
      switch (name) {
        case "strata" -> {}
        case "sigmaAllIndependent" -> sigma(section, name, false, cases);
        case "sigmaPbPeSameMethod" -> sigma(section, name, true, cases);
        case "mufGrams" -> cases.attempt(name, () -> BalanceVectors.muf(section, folder, cases));
        default -> cases.skipped(name, "no calculation of this name is known");
      }
    }
  }

  static void page(Json section, Folder folder, Recorder cases) {
    double reference = section.member("K").number().doubleValue();
    double[] got = PageTest.statistics(section.member("input").numbers(), reference);
    sequence(section.member("output"), got, ARITHMETIC, cases);
  }

  static void sitmuf(Json section, Folder folder, Recorder cases) {
    double[][] covariance =
        section.member("covariance").items().stream().map(Json::numbers).toArray(double[][]::new);
    double[] got = Sitmuf.of(covariance, section.member("muf").numbers());
    sequence(section.member("sitmuf"), got, SITMUF_PRINTED, cases);
  }

  private static void sequence(Json expected, double[] got, BigDecimal tolerance, Recorder cases) {
    List<Json> items = expected.items();
    if (items.size() != got.length) {
      throw expected.refused(got.length + " values");
    }
    for (int i = 0; i < got.length; i++) {
      cases.number("value " + (i + 1), items.get(i).number(), got[i], tolerance, "");
    }
  }

  private static void sigma(Json section, String name, boolean oneMethod, Recorder cases) {
    cases.attempt(
        name,
        () -> {
          List<Stratum> strata =
              section.member("strata").items().stream()
                  .map(stratum -> stratum(stratum, oneMethod))
                  .toList();
          BigDecimal expected = section.member(name).number();
          cases.number(name, expected, SigmaMuf.of(strata), SIGMA_PRINTED, "g");
        });
  }

  private static Stratum stratum(Json stratum, boolean oneMethod) {
    String name = stratum.member("name").text();
    boolean inventory = name.equals(BalanceCode.PB.code()) || name.equals(BalanceCode.PE.code());
    return new Stratum(
        oneMethod && inventory ? "inventory" : name,
        side(name),
        stratum.member("grams").grams(),
        stratum.member("relRandom").number().doubleValue(),
        stratum.member("relSystematic").number().doubleValue());
  }

  /// Strata are named by their code; waste and what has no code went out.
  private static Side side(String name) {
    Optional<Integer> sign = ChangeCode.of(name).map(ChangeCode::sign);
    boolean adds = name.equals(BalanceCode.PB.code()) || sign.orElse(-1) > 0;
    return adds ? Side.ADDS : Side.TAKES;
  }
}
