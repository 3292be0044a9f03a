package org.custodes.accounting.report.filing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.custodes.accounting.Mass;

/// Rounds several masses so that what is printed sums up to the rounded sum.
///
/// In rebatching what is printed to leave batches must equal what is printed to arrive in others
/// (SG-FM-1172, label 411), which figures rounded each for itself do not keep. So every figure is
/// rounded down, and those that lost most are rounded up until the sum is right: none is moved by
/// more than one step.
final class Apportionment {

  private Apportionment() {}

  /// @param exact none negative
  /// @param decimals of the step in grams, -3 to 3
  static List<Mass> round(List<Mass> exact, int decimals) {
    long step = (long) Math.pow(10, 6 - decimals);
    Mass sum = exact.stream().reduce(Mass.ZERO, Mass::plus);
    long target = Precision.rounding(decimals).round(sum).micrograms() / step;
    long[] steps = exact.stream().mapToLong(mass -> mass.micrograms() / step).toArray();
    long up = target - IntStream.range(0, steps.length).mapToLong(i -> steps[i]).sum();
    IntStream.range(0, steps.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> -(exact.get(i).micrograms() % step)))
        .limit(up)
        .forEach(i -> steps[i]++);
    List<Mass> rounded = new ArrayList<>();
    for (long one : steps) {
      rounded.add(new Mass(one * step));
    }
    return rounded;
  }
}
