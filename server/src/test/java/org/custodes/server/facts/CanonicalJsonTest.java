package org.custodes.server.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  /// RFC 8785, 3.2.3: the names of its example, in the order it gives.
  @Test
  void sortsNamesByTheirUtf16CodeUnits() {
    Json unsorted =
        new Json.Members(
            Map.of(
                "€", new Json.Text("Euro Sign"),
                "\r", new Json.Text("Carriage Return"),
                "\uFB33", new Json.Text("Hebrew Letter Dalet With Dagesh"),
                "1", new Json.Text("One"),
                "😀", new Json.Text("Emoji: Grinning Face"),
                "\u0080", new Json.Text("Control"),
                "ö", new Json.Text("Latin Small Letter O With Diaeresis")));

    assertThat(CanonicalJson.write(unsorted).text())
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  /// RFC 8785, 3.2.2: its example's string and literals.
  @Test
  void escapesOnlyWhatMustBe() {
    Json text = new Json.Text("€$\u000F\nA'B\"\\\\\"/");

    assertThat(CanonicalJson.write(text).text()).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    assertThat(CanonicalJson.write(text).hex())
        .isEqualTo("22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f22");
  }

  @Test
  void writesNoSpaces() {
    Json value =
        new Json.Members(
            Map.of(
                "b",
                new Json.Items(List.of(new Json.Whole(-1), new Json.Truth(true))),
                "a",
                Json.Members.NONE));

    assertThat(CanonicalJson.write(value).text()).isEqualTo("{\"a\":{},\"b\":[-1,true]}");
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 53, -(1L << 53), Long.MAX_VALUE, Long.MIN_VALUE})
  void refusesNumbersThatReadersRound(long number) {
    assertThatThrownBy(() -> new Json.Whole(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("beyond ±(2^53−1)");
  }

  @Test
  void refusesHalfACharacter() {
    assertThatThrownBy(() -> new Json.Text("\uD83D"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lone surrogate");
  }

  @Test
  void readsBackWhatItWrote() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    List<Long> edges = List.of(-Json.LARGEST, -1L, 0L, 1L, Json.LARGEST);
    for (int i = 0; i < 1_000; i++) {
      long number =
          i < edges.size() ? edges.get(i) : random.nextLong(-Json.LARGEST, Json.LARGEST + 1);
      List<String> texts = texts(random);
      Json value =
          new Json.Members(
              Map.of(
                  "number", new Json.Whole(number),
                  "texts", new Json.Items(texts.stream().map(CanonicalJsonTest::whole).toList())));

      assertThat(JsonReader.read(CanonicalJson.write(value))).as("try %d", i).isEqualTo(value);
    }
  }

  /// Every other character is one of the few that have a form of their own.
  private static List<String> texts(SplittableRandom random) {
    String special = "\"\\/\b\f\n\r\t\u0000\u001f\u007f\u20ac\ufb33\uffff";
    return Stream.generate(() ->
            random
                .ints(random.nextInt(40), 0, Character.MAX_VALUE + 1)
                .map(c -> c % 2 == 0 ? special.charAt(c % special.length()) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString())
        .limit(random.nextInt(20))
        .toList();
  }

  private static Json whole(String text) {
    return new Json.Text(text.replaceAll("[\\x{D800}-\\x{DFFF}]", ""));
  }
}
