package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mba;

/// One batch in one kind of change on one date, which an area may report once (label 446).
public record BatchUse(Mba area, String batch, ChangeCode code, LocalDate date) {

  public BatchUse {
    requireNonNull(area, "area");
    requireNonNull(batch, "batch");
    requireNonNull(code, "code");
    requireNonNull(date, "date");
  }
}
