package org.custodes.server.books;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.custodes.accounting.Nuclide;
import org.custodes.accounting.decay.IsotopicVector;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.server.facts.Json;

/// An inventory change as it stands in a fact: what was reported, without postings, which follow
/// from it. Reading what was written gives the same change.
final class ChangeForm {

  private ChangeForm() {}

  static Json.Members write(Entry change) {
    return Json.Members.NONE
        .with("key", new Json.Text(change.key().toString()))
        .with("date", new Json.Text(change.date().toString()))
        .with("lines", items(change.lines().stream().map(ChangeForm::write)));
  }

  /// @throws IllegalArgumentException if its lines make no entry, for example because a category
  ///   change would make mass
  static Entry read(Mba area, Fields change) {
    return Entry.change(
        change.id("key"),
        area,
        change.date("date"),
        change.records("lines").stream().map(ChangeForm::line).toList());
  }

  private static Json write(ChangeLine line) {
    Json.Members all =
        Json.Members.NONE
            .with("code", new Json.Text(line.code().code()))
            .with("point", new Json.Text(line.point().code()))
            .with("batch", new Json.Text(line.batch().name()))
            .with("description", new Json.Text(line.description().toString()))
            .with("items", new Json.Whole(line.items()))
            .with("measurement", new Json.Text(line.measurement().toString()))
            .with("contents", contents(line.contents()));
    all = with(all, "counterpart", line.counterpart().map(Counterpart::toString));
    all = with(all, "shippersBatch", line.shippersBatch());
    all = with(all, "reference", line.isotopes().map(v -> v.referenceDate().toString()));
    all = with(all, "note", line.note());
    Map<Nuclide, Mass> masses = line.isotopes().map(IsotopicVector::masses).orElse(Map.of());
    return masses.isEmpty() ? all : all.with("isotopes", isotopes(masses));
  }

  /// One record for each category: its letter and masses in micrograms.
  static Json.Items contents(List<Content> contents) {
    return items(contents.stream().map(ChangeForm::write));
  }

  static Json.Members write(Content content) {
    Json.Members element =
        Json.Members.NONE
            .with("category", new Json.Text(String.valueOf(content.category().letter())))
            .with("element", mass(content.element()));
    return content.category().hasFissile()
        ? element.with("fissile", mass(content.fissile()))
        : element;
  }

  static Content content(Fields content) {
    Category category = content.category("category");
    Mass fissile = content.find("fissile").map(_ -> content.mass("fissile")).orElse(Mass.ZERO);
    return new Content(category, content.mass("element"), fissile);
  }

  private static Json.Items isotopes(Map<Nuclide, Mass> masses) {
    return items(
        masses.entrySet().stream()
            .map(one ->
                Json.Members.NONE
                    .with("nuclide", new Json.Text(one.getKey().label()))
                    .with("mass", mass(one.getValue()))));
  }

  private static ChangeLine line(Fields line) {
    return new ChangeLine(
        ChangeCode.of(line.text("code"))
            .orElseThrow(() -> new IllegalArgumentException("not a code: " + line.text("code"))),
        new Kmp(line.text("point")),
        new BatchName(line.text("batch")),
        MaterialDescription.parse(line.text("description")),
        line.number("items"),
        Measurement.parse(line.text("measurement")),
        line.records("contents").stream().map(ChangeForm::content).toList(),
        line.find("counterpart").map(Counterpart::parse),
        line.find("shippersBatch"),
        line.find("reference").map(day -> vector(day, line.records("isotopes"))),
        line.find("note"));
  }

  private static IsotopicVector vector(String day, List<Fields> isotopes) {
    Map<Nuclide, Mass> masses = new EnumMap<>(Nuclide.class);
    for (Fields one : isotopes) {
      Optional<Nuclide> nuclide = Nuclide.of(one.text("nuclide"));
      masses.put(
          nuclide.orElseThrow(() -> new IllegalArgumentException("not a nuclide we know")),
          one.mass("mass"));
    }
    return new IsotopicVector(LocalDate.parse(day), masses);
  }

  private static Json mass(Mass mass) {
    return new Json.Text(Long.toString(mass.micrograms()));
  }

  static Json.Items items(Stream<? extends Json> all) {
    return new Json.Items(all.<Json>map(one -> one).toList());
  }

  private static Json.Members with(Json.Members all, String name, Optional<String> text) {
    return text.map(value -> all.with(name, new Json.Text(value))).orElse(all);
  }
}
