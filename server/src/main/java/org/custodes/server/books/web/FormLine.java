package org.custodes.server.books.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Unit;
import org.custodes.server.books.TypedLine;
import org.custodes.server.books.TypedLine.TypedMass;

/// One line in the form for a change, as typed. Its fields are named by their place, such as
/// `batch-0`, those of a category by two places, such as `element-0-1`.
///
/// @param fields of the whole form
record FormLine(ChangeFields of, int place, Map<String, String> fields) {

  static final List<String> DESCRIPTION = List.of("physical", "chemical", "containment", "quality");

  private static final List<String> MASSES =
      List.of("element", "fissile", "measured", "measured-fissile");

  String name(String field) {
    return field + "-" + place;
  }

  String name(String field, int mass) {
    return field + "-" + place + "-" + mass;
  }

  String at(String field) {
    return fields.getOrDefault(name(field), "");
  }

  String at(String field, int mass) {
    return fields.getOrDefault(name(field, mass), "");
  }

  /// The code of the line: of a rebatching each line has its own.
  String code() {
    if (!of.isRebatching()) {
      return of.code().code();
    }
    String typed = at("code");
    return typed.isEmpty() ? (place == 0 ? ChangeCode.RM : ChangeCode.RP).code() : typed;
  }

  /// The category of one of its masses; the first has one from the beginning.
  String category(int mass) {
    String typed = at("category", mass);
    return typed.isEmpty() && mass == 0
        ? String.valueOf(of.categories().getFirst().letter())
        : typed;
  }

  /// Nothing was typed that would tell of material.
  boolean isEmpty() {
    return at("batch").isBlank() && !isTyped(0);
  }

  TypedLine typed() {
    return new TypedLine(
        code(),
        Choice.value(at("point")),
        at("batch").strip(),
        description(),
        at("items").strip(),
        Choice.value(at("measurement")),
        masses(),
        Choice.value(at("counterpart")),
        at("shippersBatch").strip(),
        at("reference").strip(),
        isotopes(at("isotopes")),
        at("note").strip());
  }

  /// Nuclides and grams, each pair with a blank or an equals sign between, such as `Pu-241 13.25`.
  static Map<String, String> isotopes(String text) {
    Map<String, String> isotopes = new LinkedHashMap<>();
    String[] words = text.strip().split("[\\s=,;]+", -1);
    for (int i = 0; i < words.length && !words[i].isEmpty(); i += 2) {
      isotopes.put(words[i], i + 1 < words.length ? words[i + 1] : "");
    }
    return isotopes;
  }

  /// The four characters as typed, else those chosen one by one.
  private String description() {
    String typed = at("description").strip();
    return typed.isEmpty()
        ? DESCRIPTION.stream().map(field -> Choice.value(at(field))).collect(Collectors.joining())
        : typed;
  }

  private List<TypedMass> masses() {
    List<TypedMass> masses = new ArrayList<>();
    for (int i = 0; i < of.masses(); i++) {
      String letter = category(i);
      if (i == 0 || !letter.isBlank() || isTyped(i)) {
        masses.add(mass(i, letter));
      }
    }
    return masses;
  }

  private boolean isTyped(int mass) {
    return MASSES.stream().anyMatch(field -> !at(field, mass).isBlank());
  }

  private TypedMass mass(int mass, String letter) {
    if (!of.isDifference()) {
      return new TypedMass(letter, at("element", mass).strip(), at("fissile", mass).strip());
    }
    Unit unit =
        letter.length() == 1
            ? Category.ofLetter(letter.charAt(0)).map(Category::reportingUnit).orElse(Unit.G)
            : Unit.G;
    return new TypedMass(
        letter,
        difference(at("element", mass), at("measured", mass), unit),
        difference(at("fissile", mass), at("measured-fissile", mass), Unit.G));
  }

  /// Shipper's value less receiver's measurement; what is no mass is passed on as it was typed, so
  /// that it is refused by its name.
  private static String difference(String shipper, String measured, Unit unit) {
    if (shipper.isBlank() && measured.isBlank()) {
      return "";
    }
    for (String typed : List.of(shipper.strip(), measured.strip())) {
      if (BookAsked.read(typed, text -> Mass.of(text, unit)).isEmpty()) {
        return typed;
      }
    }
    return Mass.of(shipper.strip(), unit)
        .minus(Mass.of(measured.strip(), unit))
        .in(unit)
        .toPlainString();
  }
}
