package org.custodes.server.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.server.facts.CanonicalJson;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.Content;
import org.custodes.server.facts.FactType;
import org.custodes.server.facts.Field;
import org.custodes.server.facts.Json;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.json.JsonReader;
import org.custodes.transparency.sentence.Template;
import org.springframework.stereotype.Component;

/// What a signer reads: the catalogue's sentence about the bytes, and every field of them.
@Component
public class Sentences {

  private final Catalogue catalogue;

  Sentences(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// One field as it stands in the bytes.
  ///
  /// @param unit empty where it has none
  public record Said(String name, String meaning, List<String> values, String unit) {}

  /// What will happen, in one sentence.
  public String sentence(Content content) {
    return catalogue
        .find(content.type())
        .flatMap(FactType::sentence)
        .map(template -> filled(template, content.fields()))
        .orElse(content.subject());
  }

  /// The template from which the desk makes the same sentence.
  public Optional<String> template(String factType) {
    return catalogue.find(factType).flatMap(FactType::sentence);
  }

  /// Every field, in the order of the bytes.
  public List<Said> said(Content content) {
    Optional<FactType> type = catalogue.find(content.type());
    return content.fields().values().entrySet().stream().map(field -> said(type, field)).toList();
  }

  private static Said said(Optional<FactType> type, Map.Entry<String, Json> entry) {
    Optional<Field> field =
        type.flatMap(known ->
            known.fields().stream().filter(one -> one.name().equals(entry.getKey())).findFirst());
    return new Said(
        entry.getKey(),
        field.map(Field::meaning).orElse(""),
        values(entry.getValue()),
        field.flatMap(Field::unit).orElse(""));
  }

  /// By the formatter that the outside verifier has, and the desk in its own language.
  private static String filled(String template, Json.Members fields) {
    Bytes written = Bytes.of(CanonicalJson.write(fields).toArray());
    if (JsonReader.read(written, Content.LONGEST)
        instanceof org.custodes.transparency.json.Json.Members said) {
      return Template.parse(template).fill(said);
    }
    throw new IllegalStateException("the fields of a content are an object");
  }

  private static List<String> values(Json value) {
    return switch (value) {
      case Json.Text(var text) -> List.of(text);
      case Json.Items(var items) -> items.stream().flatMap(item -> values(item).stream()).toList();
      default -> List.of(CanonicalJson.write(value).text());
    };
  }
}
