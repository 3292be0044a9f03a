package org.custodes.server.books.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.server.books.TypedChange;

/// The form for one change, as typed: field by field, under the names that the page gives them.
///
/// @param key of the change; the form keeps it, so that a form sent twice posts once
record PostForm(UUID key, ChangeFields of, Map<String, String> fields) {

  /// What belongs to one change and is not kept with a form that recurs.
  private static final Set<String> OWN = Set.of("key", "date", "reason", "name", "act", "_csrf");

  /// Longest text of one field that is kept.
  private static final int LONGEST = 2_000;

  PostForm {
    fields = Map.copyOf(fields);
  }

  /// An empty form for changes of one code.
  static PostForm blank(ChangeCode code, LocalDate day) {
    return of(code, Map.of("date", day.toString()));
  }

  /// A form filled from one that was kept.
  static PostForm of(ChangeCode code, Map<String, String> fields) {
    ChangeCode first = code == ChangeCode.RP ? ChangeCode.RM : code;
    UUID key =
        BookAsked.read(fields.getOrDefault("key", ""), UUID::fromString)
            .orElseGet(UUID::randomUUID);
    return new PostForm(key, new ChangeFields(first), fields);
  }

  /// A form filled from an entry, for the change that replaces it.
  static PostForm of(Entry entry) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("date", entry.date().toString());
    fields.put("lines", String.valueOf(entry.lines().size()));
    for (int i = 0; i < entry.lines().size(); i++) {
      fill(entry.lines().get(i), i, fields);
    }
    return of(entry.lines().getFirst().code(), fields);
  }

  /// The same with one more line.
  PostForm more() {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put("lines", String.valueOf(Math.min(lines().size() + 1, ChangeFields.MOST_LINES)));
    return new PostForm(key, of, more);
  }

  String at(String field) {
    return fields.getOrDefault(field, "");
  }

  List<FormLine> lines() {
    return IntStream.range(0, count()).mapToObj(i -> new FormLine(of, i, fields)).toList();
  }

  Optional<String> reason() {
    return BookAsked.given(at("reason"));
  }

  /// What is asked for: every line that says something, or the first.
  TypedChange typed() {
    return new TypedChange(
        key, at("date").strip(), filled().stream().map(FormLine::typed).toList());
  }

  /// The lines of [#typed], in its order.
  List<FormLine> filled() {
    List<FormLine> filled = lines().stream().filter(line -> !line.isEmpty()).toList();
    return filled.isEmpty() ? List.of(lines().getFirst()) : filled;
  }

  /// What a form that recurs keeps of it.
  Map<String, String> kept() {
    Map<String, String> kept = new LinkedHashMap<>();
    fields.forEach((name, text) -> {
      if (!OWN.contains(name) && !text.isBlank() && text.length() <= LONGEST) {
        kept.put(name, text);
      }
    });
    kept.put("code", of.code().code());
    return kept;
  }

  private int count() {
    if (!of.isRebatching()) {
      return 1;
    }
    int asked = BookAsked.read(at("lines"), Integer::valueOf).orElse(2);
    return Math.clamp(asked, 2, TypedChange.MOST_LINES);
  }

  private static void fill(ChangeLine line, int place, Map<String, String> fields) {
    FormLine at = new FormLine(new ChangeFields(line.code()), place, fields);
    fields.put(at.name("code"), line.code().code());
    fields.put(at.name("point"), line.point().code());
    fields.put(at.name("batch"), line.batch().name());
    fields.put(at.name("description"), line.description().compact());
    fields.put(at.name("items"), String.valueOf(line.items()));
    fields.put(at.name("measurement"), line.measurement().toString());
    line.counterpart().ifPresent(one -> fields.put(at.name("counterpart"), one.toString()));
    line.shippersBatch().ifPresent(one -> fields.put(at.name("shippersBatch"), one));
    line.note().ifPresent(one -> fields.put(at.name("note"), one));
    line.isotopes()
        .ifPresent(vector -> {
          fields.put(at.name("reference"), vector.referenceDate().toString());
          StringBuilder masses = new StringBuilder();
          vector
              .masses()
              .forEach((nuclide, mass) ->
                  masses.append(nuclide.label()).append(' ').append(mass.inGrams()).append('\n'));
          fields.put(at.name("isotopes"), masses.toString().strip());
        });
    for (int i = 0; i < line.contents().size(); i++) {
      fill(line.contents().get(i), at, i, fields);
    }
  }

  private static void fill(Content content, FormLine at, int mass, Map<String, String> fields) {
    fields.put(at.name("category", mass), String.valueOf(content.category().letter()));
    fields.put(
        at.name("element", mass),
        content.element().in(content.category().reportingUnit()).toPlainString());
    if (content.category().hasFissile()) {
      fields.put(at.name("fissile", mass), content.fissile().inGrams());
    }
    if (at.of().isDifference()) {
      fields.put(at.name("measured", mass), "0");
      fields.put(at.name("measured-fissile", mass), content.category().hasFissile() ? "0" : "");
    }
  }
}
