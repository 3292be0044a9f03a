package org.custodes.server.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodes.server.frame.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the catalogue from `facts/*.json`, one file a room, named after it.
@Configuration
class CatalogueFiles {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  @Bean
  static Catalogue catalogue() throws IOException {
    List<FactType> types = new ArrayList<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:facts/*.json")) {
      types.addAll(read(file));
    }
    return new Catalogue(types);
  }

  private static List<FactType> read(Resource file) throws IOException {
    try (var stream = file.getInputStream()) {
      Room room = MAPPER.readValue(stream, Room.class);
      List<FactType> types = room.facts().stream().map(Entry::toType).toList();
      types.forEach(type -> requireRoom(file, room.room(), type));
      return types;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "cannot read the catalogue " + file + ": " + e.getMessage(), e);
    }
  }

  private static void requireRoom(Resource file, String room, FactType type) {
    if (!type.room().equals(room) || !(room + ".json").equals(file.getFilename())) {
      throw new IllegalArgumentException(
          type.name() + " does not belong into the catalogue of " + room);
    }
  }

  private record Room(String room, List<Entry> facts) {}

  /// @param witnessed `at-once` where it must not wait for the beat of the witnesses
  /// @param readers words of the duties that may read it; all that see content, where absent
  private record Entry(
      String type,
      String meaning,
      String sealed,
      Optional<String> signed,
      Optional<String> sentence,
      Optional<String> witnessed,
      List<Part> fields,
      Optional<List<String>> readers) {
    FactType toType() {
      return new FactType(
          type,
          meaning,
          FactType.Sealing.valueOf(upper(sealed)),
          FactType.Signed.valueOf(upper(signed.orElse("none"))),
          sentence,
          fields.stream().map(Part::toField).toList(),
          witnessed.map(Entry::urgent).orElse(false),
          readers.map(Entry::duties).orElseGet(Duty::readers));
    }

    private static boolean urgent(String word) {
      if (!word.equals("at-once")) {
        throw new IllegalArgumentException("witnessed is " + word + ", wanted at-once or nothing");
      }
      return true;
    }

    private static Set<Duty> duties(List<String> words) {
      return words.stream().map(Duty::of).collect(Collectors.toSet());
    }
  }

  private record Part(
      String name,
      String type,
      Optional<String> unit,
      String meaning,
      Optional<Boolean> required,
      Optional<String> kept,
      Optional<List<Part>> fields) {
    Field toField() {
      return new Field(
          name,
          Field.Kind.valueOf(upper(type)),
          unit,
          meaning,
          required.orElse(true),
          Field.Kept.valueOf(upper(kept.orElse("none"))),
          fields.orElse(List.of()).stream().map(Part::toField).toList());
    }
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
