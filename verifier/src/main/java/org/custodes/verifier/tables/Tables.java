package org.custodes.verifier.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.custodes.verifier.Resource;
import org.custodes.verifier.Step;

/// What `tables.txt` says of each table.
public final class Tables {

  /// The list that comes with the program.
  public static final Tables KNOWN = new Tables(Resource.lines("tables.txt"));

  private final Map<String, Shape> shapes = new LinkedHashMap<>();
  private final Map<String, String> makers = new TreeMap<>();
  private final Map<String, String> reasons = new TreeMap<>();
  private final Map<String, List<FactRule>> rules = new TreeMap<>();

  private Tables(List<String> lines) {
    String table = "";
    List<String> keys = List.of();
    for (String line : lines) {
      List<String> words = List.of(line.strip().split("\\s+"));
      switch (words.getFirst()) {
        case "table" -> {
          table = words.get(1);
          int by = words.indexOf("by");
          keys = words.subList(3, by < 0 ? words.size() : by);
          makers.put(table, by < 0 ? "facts" : words.get(by + 1));
        }
        case "columns" -> shapes.put(table, shape(table, keys, words.subList(1, words.size())));
        case "not" ->
            reasons.put(
                words.get(1).replace(":", ""), line.substring(line.indexOf(':') + 1).strip());
        default -> {
          FactRule rule = FactRule.parse(Objects.requireNonNull(shapes.get(table), line), words);
          rules.computeIfAbsent(rule.type(), _ -> new ArrayList<>()).add(rule);
        }
      }
    }
  }

  private static Shape shape(String table, List<String> keys, List<String> words) {
    List<Shape.Column> columns = words.stream().map(Tables::column).toList();
    List<String> names = columns.stream().map(Shape.Column::name).toList();
    return new Shape(table, columns, keys.stream().map(names::indexOf).toList());
  }

  private static Shape.Column column(String word) {
    int colon = word.indexOf(':');
    return colon < 0
        ? new Shape.Column(word, Shape.Kind.VALUE)
        : new Shape.Column(
            word.substring(0, colon),
            Shape.Kind.valueOf(
                word.substring(colon + 1).toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /// Tables that repeat facts, the compared columns of each, without those of the facts themselves.
  public Map<String, Set<String>> compared() {
    Map<String, Set<String>> all = new TreeMap<>();
    shapes.forEach((table, shape) -> {
      Set<String> names = new TreeSet<>();
      shape.columns().forEach(column -> names.add(column.name()));
      all.put(table, names);
    });
    makers.forEach((table, _) -> all.putIfAbsent(table, Set.of()));
    return all;
  }

  /// Tables of which no fact says anything, with the reason.
  public Map<String, String> leftOut() {
    return Map.copyOf(reasons);
  }

  /// Tables whose rows the step of this name tells.
  Step step(String table) {
    return "accounts".equals(makers.get(table)) ? Step.ACCOUNTS : Step.TABLES;
  }

  Map<String, Shape> shapes() {
    return Collections.unmodifiableMap(shapes);
  }

  /// The types of fact that make rows by a line of their own.
  Set<String> namedTypes() {
    return Collections.unmodifiableSet(rules.keySet());
  }

  List<FactRule> rules(String factType) {
    return rules.getOrDefault(factType, List.of());
  }
}
