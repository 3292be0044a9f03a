package org.custodes.server.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.custodes.server.frame.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Templates say nothing of their own, and every text they ask for is there.
class TemplatesTest {

  private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>");
  private static final Pattern CODE_SAMPLE =
      Pattern.compile("(?s)<code class=\"bytes\">(?:(?!\\$\\{).)*?</code>");
  private static final Pattern ATTRIBUTE_WORDS =
      Pattern.compile("(?:aria-label|placeholder|title|alt)=\"([^$\"]*[A-Za-z]{2}[^$\"]*)\"");
  private static final Pattern INLINE =
      Pattern.compile("\\s(style|on[a-z]+)=\"|<style|<script>|javascript:");
  private static final Pattern WHOLE_KEY =
      Pattern.compile("(?:say|rich)\\(\\s*\"([a-z]+\\.[a-z0-9.-]*[a-z0-9])\"");
  private static final Pattern COUNTED_KEY =
      Pattern.compile("(?:count|richCount)\\(\\s*\"([a-z]+\\.[a-z0-9.-]*[a-z0-9])\"");
  private static final Pattern REFUSAL =
      Pattern.compile("new Refusal\\(\\s*[0-9]+,\\s*\"([a-z.0-9-]+)\"");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private final Words words = Bundles.read(ZoneId.of("UTC")).english();

  @ParameterizedTest
  @MethodSource("templates")
  void templateHasNoWordsOfItsOwn(Templates template) {
    assertThat(prose(template.source())).isEmpty();
    assertThat(template.found(ATTRIBUTE_WORDS)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void templateHasNoInlineStyleOrScript(Templates template) {
    assertThat(template.found(INLINE)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyFormToSendHasItsToken(Templates template) {
    Pattern form = Pattern.compile("<form[^>]*method=\"post\"[^>]*>(?!\\$\\{frame\\.csrf\\(\\)})");

    assertThat(template.found(form)).isEmpty();
  }

  @Test
  void everyTextAskedForIsThere() {
    assertThat(keys(WHOLE_KEY).filter(key -> !words.has(key))).isEmpty();
  }

  @Test
  void everyCountedTextHasBothForms() {
    assertThat(
            keys(COUNTED_KEY)
                .flatMap(key -> Stream.of(key + ".one", key + ".other"))
                .filter(key -> !words.has(key)))
        .isEmpty();
  }

  @Test
  void everyRefusalSaysWhatWasFoundAndWanted() {
    assertThat(
            keys(REFUSAL)
                .map(code -> code.replaceFirst("\\.", ".refusal."))
                .flatMap(key -> Stream.of(key + ".title", key + ".detail"))
                .filter(key -> !words.has(key)))
        .isEmpty();
  }

  @Test
  void wordsOfItsOwnAreFound() {
    assertThat(prose("<p>${frame.say(\"x\")} and more</p>")).containsExactly("and", "more");
    assertThat(prose("@if(page.any())\n<b>${page.name()}</b>\n@endif")).isEmpty();
  }

  /// What is left of a template between its tags once all code is taken out.
  private static List<String> prose(String source) {
    String text = CODE_SAMPLE.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
    String bare = JteCode.removedFrom(text);
    return WORD.matcher(bare).results().map(result -> result.group()).toList();
  }

  private static Stream<String> keys(Pattern pattern) {
    return Stream.concat(Templates.all(), Templates.java())
        .flatMap(source -> source.found(pattern).stream())
        .distinct();
  }

  static Stream<Templates> templates() {
    return Templates.all();
  }
}
