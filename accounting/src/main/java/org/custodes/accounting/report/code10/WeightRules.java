package org.custodes.accounting.report.code10;

import java.util.List;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mass;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.ReportType;

/// Rules 7 to 10 and 16: weights, their units and their arithmetic.
final class WeightRules {

  static final Category[] CATEGORIES = Category.values();

  private static final Label[] LABELS = Label.values();

  private static final List<Label> URANIUM_ISOTOPES =
      List.of(Label.U233, Label.U234, Label.U233_U235, Label.U235, Label.U236, Label.U238);
  private static final List<Label> PLUTONIUM_ISOTOPES =
      List.of(Label.PU238, Label.PU239, Label.PU240, Label.PU241, Label.PU242, Label.PU239_PU241);

  private static final long MILLION = 1_000_000L;

  private final Judgement judgement;
  private final Policy policy;

  WeightRules(Judgement judgement, Policy policy) {
    this.judgement = judgement;
    this.policy = policy;
  }

  void check(Code10Entry entry) {
    Weights weights = entry.weights;
    if (!weights.any()) {
      return;
    }
    forms(entry);
    fissileStated(weights);
    if (!weights.readable) {
      return;
    }
    boolean difference = isDifference(entry);
    sums(weights);
    if (!difference) {
      signs(weights);
      isotopes(weights);
      enrichment(weights);
    }
    if (entry.code instanceof ChangeCode change
        && change.kind() == ChangeCode.Kind.CATEGORY_CHANGE
        && entry.type == ReportType.ICR) {
      categoryChange(change, weights);
    }
  }

  /// Differences and adjustments may be negative and obey no law between element and isotope.
  private static boolean isDifference(Code10Entry entry) {
    return (entry.code == null && entry.has(Label.CODE))
        || entry.code == ChangeCode.DI
        || entry.code == BalanceCode.MF
        || entry.code instanceof RoundingAdjustment;
  }

  private void forms(Code10Entry entry) {
    for (long left = entry.present >>> Weights.FIRST << Weights.FIRST;
        left != 0;
        left &= left - 1) {
      Label label = LABELS[Long.numberOfTrailingZeros(left)];
      switch (entry.weights.state(label)) {
        case FINE -> {}
        case FINE_GRAINED -> find(Fault.FINER_THAN_MILLIGRAM, entry, label, "at most milligrams");
        case WRONG_UNIT -> find(Fault.UNIT_WRONG, entry, label, unit(label));
        case MALFORMED -> find(Fault.VALUE_MALFORMED, entry, label, unit(label));
        case ABSURD ->
            find(
                Fault.NUMBER_ABSURD, entry, label, "at most 10 000 t and no finer than 0.000001 g");
      }
    }
  }

  private void find(Fault fault, Code10Entry entry, Label label, String wanted) {
    judgement.find(fault, label, entry.shown(label), wanted);
  }

  private static String unit(Label label) {
    return "a number and the unit letter " + label.unit().orElseThrow().letter();
  }

  private void fissileStated(Weights weights) {
    boolean unified = weights.has(Label.UNIFIED);
    if ((unified || weights.has(Label.ENRICHED)) && !weights.hasFissile(Category.ENRICHED)) {
      Label label = unified ? Label.UNIFIED : Label.ENRICHED;
      judgement.find(
          Fault.FISSILE_MISSING, label, label.code() + " alone", "640, 660 or 670 beside it");
    }
    if (unified
        && (weights.has(Label.ENRICHED)
            || weights.has(Label.NATURAL)
            || weights.has(Label.DEPLETED))) {
      judgement.find(
          Fault.UNIFIED_WITH_OTHER, Label.UNIFIED, "600 beside 610, 620 or 630", "600 alone");
    }
  }

  private void signs(Weights weights) {
    for (Label label : LABELS) {
      if (weights.has(label) && weights.of(label) < 0) {
        judgement.find(
            Fault.WEIGHT_NEGATIVE,
            label,
            grams(weights.of(label)),
            "0 or more, the code has the sign");
      }
    }
  }

  private void sums(Weights w) {
    if (w.has(Label.U233) && w.has(Label.U235) && w.has(Label.U233_U235)) {
      sum(w, Label.U233_U235, Label.U233, Label.U235);
    }
    if (w.has(Label.PU239) && w.has(Label.PU241) && w.has(Label.PU239_PU241)) {
      sum(w, Label.PU239_PU241, Label.PU239, Label.PU241);
    }
  }

  private void sum(Weights w, Label both, Label one, Label other) {
    long wanted = w.of(one) + w.of(other);
    if (w.of(both) != wanted) {
      judgement.find(
          Fault.ISOTOPE_SUM_WRONG,
          both,
          grams(w.of(both)),
          "%s, the sum of %s and %s".formatted(grams(wanted), one.code(), other.code()));
    }
  }

  private void isotopes(Weights w) {
    if (w.has(Label.ENRICHED) || w.has(Label.UNIFIED)) {
      Label element = w.has(Label.ENRICHED) ? Label.ENRICHED : Label.UNIFIED;
      URANIUM_ISOTOPES.forEach(isotope -> atMost(w, isotope, element));
      sumAtMost(w, element);
    }
    PLUTONIUM_ISOTOPES.forEach(isotope -> atMost(w, isotope, Label.PLUTONIUM));
    atMost(w, Label.NATURAL_FISSILE, Label.NATURAL);
    atMost(w, Label.DEPLETED_FISSILE, Label.DEPLETED);
  }

  private void atMost(Weights w, Label isotope, Label element) {
    if (w.has(isotope) && w.has(element) && w.of(isotope) > w.of(element)) {
      judgement.find(
          Fault.FISSILE_ABOVE_ELEMENT,
          isotope,
          grams(w.of(isotope)) + " " + isotope.title(),
          "at most the %s of label %s".formatted(grams(w.of(element)), element.code()));
    }
  }

  /// Each isotope may be less than the element and both together more.
  private void sumAtMost(Weights w, Label element) {
    if (w.has(Label.U233)
        && w.has(Label.U235)
        && Math.max(w.of(Label.U233), w.of(Label.U235)) <= w.of(element)
        && w.of(Label.U233) + w.of(Label.U235) > w.of(element)) {
      judgement.find(
          Fault.FISSILE_ABOVE_ELEMENT,
          Label.U235,
          grams(w.of(Label.U233) + w.of(Label.U235)) + " U-233 and U-235",
          "at most the %s of label %s".formatted(grams(w.of(element)), element.code()));
    }
  }

  private void enrichment(Weights w) {
    long natural = policy.naturalShare();
    if (w.has(Label.ENRICHED)
        && w.hasFissile(Category.ENRICHED)
        && share(w, Category.ENRICHED) < natural) {
      unlikely(w, Category.ENRICHED, "more than natural uranium has");
    }
    if (w.has(Label.DEPLETED_FISSILE)
        && w.has(Label.DEPLETED)
        && share(w, Category.DEPLETED) > natural) {
      unlikely(w, Category.DEPLETED, "less than natural uranium has");
    }
  }

  /// Millionths of the element that are fissile.
  private static long share(Weights w, Category category) {
    long element = w.of(Weights.element(category));
    // Both are at most 10^16, so the division comes first where the product would not fit.
    return element <= 0 ? MILLION : Math.round((double) w.fissile(category) / element * MILLION);
  }

  private void unlikely(Weights w, Category category, String wanted) {
    judgement.find(
        Fault.ENRICHMENT_UNLIKELY,
        Weights.element(category),
        "%s with %.3f %% fissile".formatted(category.title(), share(w, category) / 10_000.0),
        wanted + " (" + policy.naturalShare() / 10_000.0 + " %)");
  }

  private void categoryChange(ChangeCode change, Weights w) {
    Category from = change.from().orElseThrow();
    Category to = change.to().orElseThrow();
    boolean fromComplete = complete(change, w, from);
    boolean toComplete = complete(change, w, to);
    if (!fromComplete || !toComplete) {
      return;
    }
    for (Category category : CATEGORIES) {
      if (category != from && category != to && w.has(category)) {
        judgement.find(
            Fault.CATEGORY_CHANGE_INCOMPLETE,
            Weights.element(category),
            category.title() + " in " + change.code(),
            from.title() + " and " + to.title() + " only");
      }
    }
    long out = w.of(Weights.element(from));
    long in = w.of(Weights.element(to));
    if (out != in) {
      judgement.find(
          Fault.CATEGORY_CHANGE_UNEQUAL,
          Weights.element(to),
          grams(in),
          grams(out) + ", what left");
    }
    if (w.fissile(from) != w.fissile(to)) {
      judgement.find(
          Fault.CATEGORY_CHANGE_FISSILE_UNEQUAL,
          Weights.element(to),
          grams(w.fissile(to)) + " fissile",
          grams(w.fissile(from)) + ", what left");
    }
  }

  private boolean complete(ChangeCode change, Weights w, Category category) {
    boolean complete = w.has(category) && w.hasFissile(category);
    if (!complete) {
      judgement.find(
          Fault.CATEGORY_CHANGE_INCOMPLETE,
          Weights.element(category),
          change.code() + " without element and fissile weight of " + category.title(),
          "the weights of both categories");
    }
    return complete;
  }

  static String grams(long micrograms) {
    return new Mass(micrograms).toString();
  }
}
