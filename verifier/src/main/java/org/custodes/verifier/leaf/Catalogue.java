package org.custodes.verifier.leaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.json.JsonReader;
import org.custodes.transparency.sentence.Template;
import org.custodes.verifier.Resource;

/// All types of fact there are.
///
/// The files are the server's own, byte for byte; a test says so. A type that is in none of them is
/// a finding, never a pass.
public final class Catalogue {

  /// The rooms that have facts, each with a file `catalogue/<room>.json`.
  public static final List<String> ROOMS =
      List.of("identity", "seal", "rules", "site", "books", "reports", "filing", "cases");

  /// The one that comes with the program.
  public static final Catalogue KNOWN = read();

  private static final int LONGEST_FILE = 1_000_000;

  private final Map<String, FactType> types;

  private Catalogue(Map<String, FactType> types) {
    this.types = new TreeMap<>(types);
  }

  public Optional<FactType> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /// By name.
  public List<FactType> types() {
    return List.copyOf(types.values());
  }

  private static Catalogue read() {
    Map<String, FactType> types = new TreeMap<>();
    for (String room : ROOMS) {
      Bytes file = Bytes.of(Resource.bytes("catalogue/" + room + ".json"));
      Json.Members members = (Json.Members) JsonReader.read(file, LONGEST_FILE);
      for (Json.Members fact : records(members, "facts")) {
        FactType type = type(fact);
        types.put(type.name(), type);
      }
    }
    return new Catalogue(types);
  }

  private static FactType type(Json.Members fact) {
    return new FactType(
        fact.text("type").orElseThrow(),
        fact.text("signed").map(Catalogue::signed).orElse(FactType.Signed.NONE),
        fact.text("sentence").map(Template::parse),
        fields(fact));
  }

  private static FactType.Signed signed(String word) {
    return word.equals("two") ? FactType.Signed.TWO : FactType.Signed.ONE;
  }

  private static List<Field> fields(Json.Members owner) {
    List<Field> fields = new ArrayList<>();
    for (Json.Members field : records(owner, "fields")) {
      boolean required =
          !(field.find("required").orElse(null) instanceof Json.Truth(boolean is)) || is;
      fields.add(
          new Field(
              field.text("name").orElseThrow(),
              Field.Kind.of(field.text("type").orElseThrow()),
              required,
              fields(field)));
    }
    return fields;
  }

  private static List<Json.Members> records(Json.Members owner, String name) {
    return owner.find(name).orElse(new Json.Items(List.of()))
            instanceof Json.Items(List<Json> items)
        ? items.stream().map(Json.Members.class::cast).toList()
        : List.of();
  }
}
