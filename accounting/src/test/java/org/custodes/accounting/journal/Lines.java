package org.custodes.accounting.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Counterpart;
import org.custodes.accounting.Kmp;
import org.custodes.accounting.Mass;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Measurement;
import org.custodes.accounting.MeasurementBasis;

/// Lines and entries of an invented area.
final class Lines {

  static final Mba AREA = new Mba("ZM01");
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final Counterpart NEIGHBOUR = Counterpart.parse("ZZ/ZM02");

  private Lines() {}

  /// A powder of one category.
  static ChangeLine line(ChangeCode code, String batch, Content content) {
    return ChangeLine.of(
        code,
        new Kmp("1"),
        new BatchName(batch),
        MaterialDescription.parse("F/Q/H/C"),
        0,
        Measurement.of(MeasurementBasis.M),
        List.of(content));
  }

  static ChangeLine received(String batch, Content content) {
    return line(ChangeCode.RD, batch, content).from(NEIGHBOUR, batch);
  }

  static ChangeLine shipped(String batch, Content content) {
    return line(ChangeCode.SD, batch, content).to(NEIGHBOUR);
  }

  static Content enriched(String grams, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(grams), Mass.ofGrams(fissile));
  }

  static Content plutonium(String grams) {
    return new Content(Category.PLUTONIUM, Mass.ofGrams(grams));
  }

  static Entry entry(LocalDate date, ChangeLine... lines) {
    return Entry.change(UUID.randomUUID(), AREA, date, List.of(lines));
  }
}
