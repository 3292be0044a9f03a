package org.custodes.transparency.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.transparency.json.Json;
import org.jspecify.annotations.Nullable;

/// A sentence with fields left open: `{massMicrograms|grams} g of uranium, batch {batch}`.
///
/// `{name}` is a text, a whole number or a truth value (`yes`, `no`); `{name|format}` is one of the
/// [Format]s. A name may lead into an object, as in `{shipper.area}`. Other braces are refused.
public final class Template {

  /// Longest template, in characters.
  public static final int LONGEST = 1_000;

  private static final Pattern FIELD =
      Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*)(?:\\|([a-z]+))?}");

  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  private sealed interface Part {}

  private record Words(String words) implements Part {}

  private record Field(String name, Format format) implements Part {}

  /// @throws IllegalArgumentException naming what is not a template about it
  public static Template parse(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "found %d characters, wanted a sentence of 1 to %d".formatted(text.length(), LONGEST));
    }
    List<Part> parts = new ArrayList<>();
    Matcher field = FIELD.matcher(text);
    int end = 0;
    while (field.find()) {
      parts.add(words(text.substring(end, field.start())));
      parts.add(new Field(field.group(1), format(field.group(2))));
      end = field.end();
    }
    parts.add(words(text.substring(end)));
    return new Template(parts);
  }

  /// The names that it speaks of, in their order.
  public List<String> names() {
    return parts.stream()
        .filter(Field.class::isInstance)
        .map(part -> ((Field) part).name())
        .distinct()
        .toList();
  }

  /// The sentence for one content.
  ///
  /// @throws IllegalArgumentException if a field is missing or is not what its format takes
  public String fill(Json.Members content) {
    StringBuilder sentence = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Words(String words) -> sentence.append(words);
        case Field(String name, Format format) ->
            sentence.append(format.write(name, find(name, content)));
      }
    }
    return sentence.toString();
  }

  private static Words words(String words) {
    if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
      throw new IllegalArgumentException(
          "found a brace in '" + words + "', wanted {name} or {name|format}");
    }
    return new Words(words);
  }

  private static Format format(@Nullable String word) {
    return word == null ? Format.PLAIN : Format.of(word);
  }

  private static Json find(String name, Json.Members content) {
    Json found = content;
    for (String step : name.split("\\.", -1)) {
      found =
          found instanceof Json.Members members
              ? members.find(step).orElseThrow(() -> missing(name))
              : missing(name, found);
    }
    return found;
  }

  private static Json missing(String name, Json found) {
    throw new IllegalArgumentException(
        "found " + found.word() + " on the way to " + name + ", wanted an object");
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException("found no field " + name + ", wanted one");
  }
}
