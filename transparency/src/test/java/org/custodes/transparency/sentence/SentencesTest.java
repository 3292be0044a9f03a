package org.custodes.transparency.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The cases that this formatter and the signing desk's share.
class SentencesTest {

  static Stream<Json.Members> cases() throws IOException {
    Path here = Path.of("reference", "sentences", "cases.json");
    Path file = Files.exists(here) ? here : Path.of("..").resolve(here);
    Json.Items cases = (Json.Items) JsonReader.read(Bytes.of(Files.readAllBytes(file)), 1_000_000);
    return cases.values().stream().map(Json.Members.class::cast);
  }

  static Stream<Json.Members> sentences() throws IOException {
    return cases().filter(one -> one.text("sentence").isPresent());
  }

  static Stream<Json.Members> refused() throws IOException {
    return cases().filter(one -> one.find("refused").isPresent());
  }

  static Stream<Json.Members> unseen() throws IOException {
    return cases().filter(one -> one.find("unseen").isPresent());
  }

  @Test
  void everyCaseIsOfOneKind() throws IOException {
    assertThat(cases().count())
        .isEqualTo(sentences().count() + refused().count() + unseen().count());
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aContentGivesOneSentence(Json.Members one) {
    Plain.require(content(one));

    assertThat(Template.parse(template(one)).fill(content(one)))
        .isEqualTo(one.text("sentence").orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatDoesNotFitIsRefused(Json.Members one) {
    assertThatThrownBy(() -> Template.parse(template(one)).fill(content(one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found")
        .hasMessageContaining("wanted");
  }

  @ParameterizedTest
  @MethodSource("unseen")
  void whatNobodySeesIsRefused(Json.Members one) {
    assertThatThrownBy(() -> Plain.require(content(one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found the character U+");
  }

  @Test
  void aTemplateNamesItsFields() {
    assertThat(Template.parse("{a|grams} g of {b.c}, {a|grams} g").names())
        .containsExactly("a", "b.c");
  }

  @Test
  void aTemplateHasAtMostAThousandCharacters() {
    assertThat(Template.parse("x".repeat(Template.LONGEST)).names()).isEmpty();
    assertThatThrownBy(() -> Template.parse("x".repeat(Template.LONGEST + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found 1001 characters, wanted a sentence of 1 to 1000");
  }

  private static String template(Json.Members one) {
    return one.text("template").orElseThrow();
  }

  private static Json.Members content(Json.Members one) {
    return (Json.Members) one.find("content").orElseThrow();
  }
}
