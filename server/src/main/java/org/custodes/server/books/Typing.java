package org.custodes.server.books;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.custodes.accounting.Content;
import org.custodes.accounting.Counterpart;
import org.custodes.accounting.Mass;
import org.custodes.accounting.decay.IsotopicVector;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.server.books.TypedLine.TypedMass;

/// Writes lines as somebody would type them; reading them gives the same lines.
public final class Typing {

  private Typing() {}

  public static TypedLine line(ChangeLine line) {
    return new TypedLine(
        line.code().code(),
        line.point().code(),
        line.batch().name(),
        line.description().toString(),
        Integer.toString(line.items()),
        line.measurement().toString(),
        masses(line.contents()),
        line.counterpart().map(Counterpart::toString).orElse(""),
        line.shippersBatch().orElse(""),
        line.isotopes().map(vector -> vector.referenceDate().toString()).orElse(""),
        line.isotopes().map(Typing::isotopes).orElse(Map.of()),
        line.note().orElse(""));
  }

  public static TypedLine line(ListedBatch batch) {
    return new TypedLine(
        "",
        batch.point().code(),
        batch.batch().name(),
        batch.description().toString(),
        Integer.toString(batch.items()),
        batch.measurement().toString(),
        masses(batch.contents()),
        "",
        "",
        "",
        Map.of(),
        "");
  }

  private static List<TypedMass> masses(List<Content> contents) {
    return contents.stream().map(Typing::mass).toList();
  }

  private static TypedMass mass(Content content) {
    return new TypedMass(
        String.valueOf(content.category().letter()),
        content.element().in(content.category().reportingUnit()).toPlainString(),
        Optional.of(content.fissile())
            .filter(fissile -> !fissile.isZero())
            .map(Mass::inGrams)
            .orElse(""));
  }

  private static Map<String, String> isotopes(IsotopicVector vector) {
    return vector.masses().entrySet().stream()
        .collect(Collectors.toMap(one -> one.getKey().label(), one -> one.getValue().inGrams()));
  }
}
