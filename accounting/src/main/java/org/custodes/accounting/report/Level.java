package org.custodes.accounting.report;

/// How much a finding weighs.
public enum Level {
  /// The report cannot be accepted.
  E,
  /// The report can be accepted; somebody has to look.
  W
}
