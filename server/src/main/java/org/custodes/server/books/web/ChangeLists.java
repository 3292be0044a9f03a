package org.custodes.server.books.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.custodes.accounting.ChemicalForm;
import org.custodes.accounting.Containment;
import org.custodes.accounting.DescriptionCode;
import org.custodes.accounting.MeasurementBasis;
import org.custodes.accounting.PhysicalForm;
import org.custodes.accounting.Quality;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.BookLedger;
import org.custodes.server.site.Areas;
import org.custodes.server.site.PartKind;
import org.custodes.server.site.Parts;
import org.custodes.server.site.State;
import org.springframework.stereotype.Component;

/// What the fields of a change can be chosen from. Any other text can be typed.
///
/// @param points flow key measurement points on the plan of the facility
/// @param batches the first that hold something
/// @param counterparts the State's other areas
record ChangeLists(List<Choice> points, List<Choice> batches, List<Choice> counterparts) {

  static final List<Choice> MEASUREMENTS =
      Stream.of(MeasurementBasis.values())
          .map(one -> new Choice(one.name(), one.keyword()))
          .toList();

  /// The list of one of the four characters of a description.
  static List<Choice> description(String field) {
    DescriptionCode[] codes =
        switch (field) {
          case "physical" -> PhysicalForm.values();
          case "chemical" -> ChemicalForm.values();
          case "containment" -> Containment.values();
          default -> Quality.values();
        };
    return Stream.of(codes)
        .map(code -> new Choice(String.valueOf(code.letter()), code.keyword()))
        .toList();
  }

  /// Makes them for an area's books.
  @Component
  static final class Maker {

    private final Parts parts;
    private final Areas areas;
    private final State state;
    private final BookLedger ledger;

    Maker(Parts parts, Areas areas, State state, BookLedger ledger) {
      this.parts = parts;
      this.areas = areas;
      this.state = state;
      this.ledger = ledger;
    }

    ChangeLists of(BookOf of, LocalDate today) {
      return new ChangeLists(
          points(of, today),
          ledger.batches(of.code(), AsKnown.now(today), "", BookLedger.PAGE).stream()
              .map(batch -> batch.batch().name())
              .distinct()
              .map(name -> new Choice(name, ""))
              .toList(),
          areas.all().stream()
              .filter(area -> !area.code().equals(of.code()))
              .map(area -> new Choice(state.code() + "/" + area.code(), area.name()))
              .toList());
    }

    private List<Choice> points(BookOf of, LocalDate today) {
      return parts.of(of.area().facility()).stream()
          .filter(part -> part.kind() == PartKind.KEY_MEASUREMENT_POINT && part.on(today))
          .filter(part -> part.within().filter(of.code().code()::equals).isPresent())
          .map(part -> new Choice(part.code(), part.name()))
          .toList();
    }
  }
}
