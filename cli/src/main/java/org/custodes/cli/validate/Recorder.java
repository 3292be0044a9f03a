package org.custodes.cli.validate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Consumer;

/// Compares expected with got and takes the case down.
final class Recorder {

  private static final MathContext SHOWN = new MathContext(12);

  private final String file;
  private final String kind;
  private final Consumer<Case> cases;

  Recorder(String file, String kind, Consumer<Case> cases) {
    this.file = file;
    this.kind = kind;
    this.cases = cases;
  }

  /// A number that is reached or not.
  ///
  /// @param tolerance largest difference in `unit`; zero where the number must be exact
  /// @param unit empty for a number without one
  void number(String name, BigDecimal expected, BigDecimal got, BigDecimal tolerance, String unit) {
    boolean passed = got.subtract(expected).abs().compareTo(tolerance) <= 0;
    String allowed = tolerance.signum() == 0 ? Case.EXACT : "±" + shown(tolerance, unit);
    compared(name, shown(expected, unit), shown(got, unit), allowed, passed);
  }

  /// A number that the product has as a `double`; what is no number fails.
  void number(String name, BigDecimal expected, double got, BigDecimal tolerance, String unit) {
    if (Double.isFinite(got)) {
      number(name, expected, new BigDecimal(got), tolerance, unit);
    } else {
      compared(name, shown(expected, unit), String.valueOf(got), Case.EXACT, false);
    }
  }

  /// A text that must be the same.
  void same(String name, String expected, String got) {
    judged(name, expected, got, expected.equals(got));
  }

  /// A judgement of the product, compared by the reader of the case.
  void judged(String name, String expected, String got, boolean passed) {
    compared(name, expected, got, Case.EXACT, passed);
  }

  void failed(String name, String reason) {
    cases.accept(Case.failed(file, kind, name, reason));
  }

  void skipped(String name, String reason) {
    cases.accept(Case.skipped(file, kind, name, reason));
  }

  /// Runs cases that may turn out not to be there or not to be readable: then they are one case,
  /// skipped or failed, with the reason. What the product refuses, or breaks on, has failed.
  void attempt(String name, Runnable work) {
    try {
      work.run();
    } catch (Absent e) {
      skipped(name, text(e));
    } catch (IllegalArgumentException | ArithmeticException e) {
      failed(name, text(e));
    } catch (RuntimeException e) {
      failed(name, "the program breaks: " + e);
    }
  }

  private void compared(
      String name, String expected, String got, String tolerance, boolean passed) {
    cases.accept(Case.compared(file, kind, name, expected, got, tolerance, passed));
  }

  /// At most twelve digits, without trailing zeros; an exact number has all of its digits.
  private static String shown(BigDecimal number, String unit) {
    BigDecimal bare = number.precision() > 30 ? number.round(SHOWN) : number;
    BigDecimal plain = bare.stripTrailingZeros();
    boolean large = plain.precision() - plain.scale() > 15;
    String text = large ? plain.toString() : plain.toPlainString();
    return unit.isEmpty() ? text : text + " " + unit;
  }

  private static String text(RuntimeException fault) {
    String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }
}
