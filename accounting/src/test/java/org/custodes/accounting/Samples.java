package org.custodes.accounting;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The reference collection, read where it lies in the repository.
public final class Samples {

  private static final Path FOLDER = folder();
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Samples() {}

  /// The numbers of `acceptance-vectors.json`.
  public static JsonNode vectors() {
    return JSON.readTree(FOLDER.resolve("acceptance-vectors.json").toFile());
  }

  /// The lists of `codelists.json`.
  public static JsonNode codelists() {
    return JSON.readTree(FOLDER.resolve("codelists.json").toFile());
  }

  public static Path file(String name) {
    return FOLDER.resolve(name);
  }

  /// A number of grams in the vectors, exactly.
  public static Mass grams(JsonNode number) {
    return Mass.ofGrams(decimal(number).toPlainString());
  }

  /// A pair of element and fissile grams in the vectors.
  public static Content content(Category category, JsonNode pair) {
    return new Content(category, grams(pair.get(0)), grams(pair.get(1)));
  }

  public static BigDecimal decimal(JsonNode number) {
    return new BigDecimal(number.asString());
  }

  private static Path folder() {
    Path here = Path.of("reference", "accounting-samples");
    return Files.isDirectory(here) ? here : Path.of("..").resolve(here);
  }
}
