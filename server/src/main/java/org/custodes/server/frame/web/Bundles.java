package org.custodes.server.frame.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.server.frame.Language;
import org.custodes.server.frame.Words;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every text of every room, read once.
///
/// A language is there when the frame has a bundle in it; what another room lacks in it is shown in
/// English.
final class Bundles {

  private static final String ALL = "classpath*:org/custodes/server/*/messages_*.properties";
  private static final Pattern PLACE =
      Pattern.compile(".*/([a-z]+)/messages_([A-Za-z-]+)\\.properties");

  private final Map<Language, Words> words;
  private final Words english;

  private Bundles(Map<Language, Words> words, Words english) {
    this.words = Map.copyOf(words);
    this.english = english;
  }

  /// Reads all bundles on the class path.
  ///
  /// @throws IllegalStateException if a key does not begin with its room's name
  static Bundles read(ZoneId zone) {
    Map<String, Map<String, String>> texts = new TreeMap<>();
    try {
      for (Resource resource : new PathMatchingResourcePatternResolver().getResources(ALL)) {
        read(resource, texts);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the message bundles cannot be read", failure);
    }
    return of(texts, zone);
  }

  /// @param texts by language tag, then by key
  static Bundles of(Map<String, Map<String, String>> texts, ZoneId zone) {
    Map<String, String> english = texts.getOrDefault("en", Map.of());
    Map<Language, Words> words = new HashMap<>();
    texts.forEach((tag, own) -> {
      if (own.containsKey("frame.name")) {
        Map<String, String> all = new HashMap<>(english);
        all.putAll(own);
        words.put(new Language(tag), new Words(new Language(tag), all, zone));
      }
    });
    return new Bundles(words, new Words(Language.ENGLISH, english, zone));
  }

  /// By their tags.
  List<Language> languages() {
    return words.keySet().stream().sorted(Comparator.comparing(Language::tag)).toList();
  }

  /// The words of a language, or English.
  Words in(Language language) {
    return words.getOrDefault(language, english);
  }

  boolean has(Language language) {
    return words.containsKey(language);
  }

  Words english() {
    return english;
  }

  private static void read(Resource resource, Map<String, Map<String, String>> texts)
      throws IOException {
    Matcher place = PLACE.matcher(resource.getURL().getPath());
    if (!place.matches()) {
      throw new IllegalStateException("not a bundle of a room: " + resource);
    }
    Map<String, String> own = texts.computeIfAbsent(place.group(2), _ -> new HashMap<>());
    load(resource).forEach((key, text) -> own.put(keyOf(place.group(1), key), text.toString()));
  }

  private static Properties load(Resource resource) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private static String keyOf(String room, Object key) {
    if (!key.toString().startsWith(room + ".")) {
      throw new IllegalStateException("a key in the bundle of " + room + " begins so: " + key);
    }
    return key.toString();
  }
}
