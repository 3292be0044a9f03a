package org.custodes.cli.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Mass;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A value in a JSON file, with the way to it for refusals.
///
/// Numbers are decimals, exactly as written. A number with more than 40 digits, or that far from
/// the point, is refused.
record Json(ReferenceFile file, String place, JsonNode node) {

  private static final int DIGITS = 40;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /// Reads a file whose content is one JSON object.
  ///
  /// @throws Malformed naming the line
  static Json read(ReferenceFile file) {
    try {
      Json json = new Json(file, "", MAPPER.readTree(file.bytes()));
      if (!json.isObject()) {
        throw json.refused("an object with members");
      }
      return json;
    } catch (JacksonException e) {
      throw new Malformed(file.name() + where(e) + ": " + e.getOriginalMessage(), e);
    }
  }

  /// Reads a file whose content is one JSON list.
  ///
  /// @throws Malformed naming the line
  static List<Json> list(ReferenceFile file) {
    try {
      return new Json(file, "", MAPPER.readTree(file.bytes())).items();
    } catch (JacksonException e) {
      throw new Malformed(file.name() + where(e) + ": " + e.getOriginalMessage(), e);
    }
  }

  /// Whether a file holds an object with one of these members.
  static boolean hasAny(ReferenceFile file, List<String> members) {
    try {
      Json json = read(file);
      return members.stream().anyMatch(json.node::has);
    } catch (Malformed _) {
      return false;
    }
  }

  List<String> names() {
    return List.copyOf(node.propertyNames());
  }

  Json member(String name) {
    return find(name).orElseThrow(() -> refused("a member " + name));
  }

  Optional<Json> find(String name) {
    String inner = place.isEmpty() ? name : place + "." + name;
    return node.has(name) ? Optional.of(new Json(file, inner, node.path(name))) : Optional.empty();
  }

  List<Json> items() {
    if (!node.isArray()) {
      throw refused("a list");
    }
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new Json(file, place + "[" + i + "]", node.path(i)));
    }
    return items;
  }

  boolean isNull() {
    return node.isNull();
  }

  boolean isObject() {
    return node.isObject();
  }

  boolean isText() {
    return node.isString();
  }

  String text() {
    if (!isText()) {
      throw refused("a text");
    }
    return node.asString();
  }

  boolean truth() {
    if (!node.isBoolean()) {
      throw refused("true or false");
    }
    return node.asBoolean();
  }

  List<String> texts() {
    return items().stream().map(Json::text).toList();
  }

  BigDecimal number() {
    if (!node.isNumber()) {
      throw refused("a number");
    }
    BigDecimal number = node.decimalValue();
    if (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS) {
      throw refused("a number of at most " + DIGITS + " digits");
    }
    return number;
  }

  /// The number as grams.
  Mass grams() {
    try {
      return Mass.ofGrams(number().toPlainString());
    } catch (IllegalArgumentException _) {
      throw refused("a mass in grams with at most 6 decimals");
    }
  }

  double[] numbers() {
    return items().stream().mapToDouble(item -> item.number().doubleValue()).toArray();
  }

  /// The value is not what is wanted.
  Malformed refused(String wanted) {
    return new Malformed(
        "%s%s: found %s, wanted %s".formatted(file.name(), where(), found(), wanted));
  }

  /// It has a member whose name means nothing.
  Malformed unknown(String name, String wanted) {
    return new Malformed(
        "%s%s: found the name %s, wanted %s".formatted(file.name(), where(), name, wanted));
  }

  private String found() {
    String text = node.toString();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  /// The line of the value, and the way to it.
  private String where() {
    String line = " line " + lineOf(place);
    return place.isEmpty() ? line : line + " at " + place;
  }

  private int lineOf(String wanted) {
    try (JsonParser parser = MAPPER.createParser(file.bytes())) {
      parser.nextToken();
      return Math.max(1, lineOf(wanted, "", parser));
    }
  }

  /// Reads the value that begins, and what is in it, until the wanted one is found; 0 if it is not.
  private static int lineOf(String wanted, String here, JsonParser parser) {
    if (here.equals(wanted)) {
      return parser.currentTokenLocation().getLineNr();
    }
    int line = 0;
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (line == 0 && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        line = lineOf(wanted, here.isEmpty() ? name : here + "." + name, parser);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; line == 0 && parser.nextToken() != JsonToken.END_ARRAY; i++) {
        line = lineOf(wanted, here + "[" + i + "]", parser);
      }
    }
    return line;
  }

  private static String where(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null ? "" : " line " + Math.max(1, location.getLineNr());
  }
}
