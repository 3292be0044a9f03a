package org.custodes.server.filing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.server.rules.PackKind;

/// Who a report is for.
public enum Receiver {
  /// The State's authority, to which operators report.
  AUTHORITY(PackKind.OPERATOR_REPORTING),
  /// The Agency, to which the State reports.
  AGENCY(PackKind.STATE_REPORTING);

  private final PackKind deadlines;

  Receiver(PackKind deadlines) {
    this.deadlines = deadlines;
  }

  /// The rules that say when a report is due to this receiver.
  public PackKind deadlines() {
    return deadlines;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Receiver> of(String word) {
    return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
