package org.custodes.accounting.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What a check found: listed up to a limit, counted beyond it.
public final class Findings {

  private final int listedAtMost;
  private final List<Finding> listed = new ArrayList<>();
  private long errors;
  private long warnings;

  /// @param listedAtMost how many findings are kept; the others are counted only
  public Findings(int listedAtMost) {
    if (listedAtMost < 1) {
      throw new IllegalArgumentException("at least 1 finding is listed, found " + listedAtMost);
    }
    this.listedAtMost = listedAtMost;
  }

  public void add(Finding finding) {
    if (count(finding.level())) {
      listed.add(finding);
    }
  }

  /// Counts one more finding.
  ///
  /// @return whether it would still be listed, so that its text is worth making
  boolean count(Level level) {
    if (level == Level.E) {
      errors++;
    } else {
      warnings++;
    }
    return listed.size() < listedAtMost;
  }

  /// The first findings in the order of the files; unmodifiable.
  public List<Finding> listed() {
    return Collections.unmodifiableList(listed);
  }

  public long errors() {
    return errors;
  }

  public long warnings() {
    return warnings;
  }

  public long total() {
    return errors + warnings;
  }

  /// How many findings were counted but not listed.
  public long unlisted() {
    return total() - listed.size();
  }

  /// Whether the reports can be accepted.
  public boolean acceptable() {
    return errors == 0;
  }

  /// Where the findings stand now, to go back to with [#backTo].
  public Mark mark() {
    return new Mark(listed.size(), errors, warnings);
  }

  /// Forgets every finding since the mark.
  public void backTo(Mark mark) {
    listed.subList(mark.listed, listed.size()).clear();
    errors = mark.errors;
    warnings = mark.warnings;
  }

  /// A place in the findings.
  public record Mark(int listed, long errors, long warnings) {}
}
