package org.custodes.accounting.balance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Samples;
import tools.jackson.databind.JsonNode;

/// Balances that tests start from.
final class Balances {

  static final Mba AREA = new Mba("ZM01");
  static final Period JANUARY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

  private Balances() {}

  /// The printed balance of the sample reports, as the acceptance vectors have it.
  static IaeaBalance sample() {
    JsonNode mbr = Samples.vectors().get("mbrIaea");
    Map<ChangeCode, Content> changes = new EnumMap<>(ChangeCode.class);
    for (ChangeCode code :
        new ChangeCode[] {
          ChangeCode.RD, ChangeCode.SF, ChangeCode.LD, ChangeCode.TW, ChangeCode.DI
        }) {
      changes.put(code, Samples.content(Category.ENRICHED, mbr.get(code.code())));
    }
    return IaeaBalance.open(
            AREA, JANUARY, Samples.content(Category.ENRICHED, mbr.get("PB")), changes)
        .closedBy(Samples.content(Category.ENRICHED, mbr.get("PE")));
  }

  static Content enriched(String element, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(element), Mass.ofGrams(fissile));
  }
}
