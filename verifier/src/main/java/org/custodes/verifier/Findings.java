package org.custodes.verifier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Gathers what is found. It goes on however much there is; what is more than a person reads is
/// counted.
public final class Findings {

  /// Most findings listed of one step; the rest are counted.
  public static final int MOST_LISTED = 1_000;

  private final Map<Step, List<Finding>> listed = new EnumMap<>(Step.class);
  private final Map<Step, Long> unlisted = new EnumMap<>(Step.class);
  private long differences;
  private long notes;

  public synchronized void add(Finding finding) {
    if (finding.weight() == Finding.Weight.DIFFERENCE) {
      differences++;
    } else {
      notes++;
    }
    List<Finding> step = listed.computeIfAbsent(finding.step(), _ -> new ArrayList<>());
    if (step.size() < MOST_LISTED) {
      step.add(finding);
    } else {
      unlisted.merge(finding.step(), 1L, Long::sum);
    }
  }

  /// In the order of the steps, and within a step by place in the log.
  public synchronized List<Finding> listed() {
    return listed.values().stream().flatMap(List::stream).sorted(Finding.ORDER).toList();
  }

  /// How many more there are of a step than are listed.
  public synchronized long unlisted(Step step) {
    return unlisted.getOrDefault(step, 0L);
  }

  public synchronized long differences() {
    return differences;
  }

  public synchronized long notes() {
    return notes;
  }
}
