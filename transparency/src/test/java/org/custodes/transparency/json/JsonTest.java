package org.custodes.transparency.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private static final int MOST = 1_000;

  @Test
  void readsWhatPeopleWriteAndWritesItInOneWay() {
    String written =
        " { \"b\" : [ 1 , -20, true,false,null ] ,\n\"a\":\"\\u00e9\\/\\ud83d\\ude00\"} ";

    assertThat(CanonicalJson.text(read(written)))
        .isEqualTo("{\"a\":\"é/😀\",\"b\":[1,-20,true,false,null]}");
  }

  /// RFC 8785, 3.2.3: the names of its example, in the order it gives.
  @Test
  void sortsNamesByTheirUtf16CodeUnits() {
    String example =
        "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";

    assertThat(CanonicalJson.text(read(example)))
        .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\uFB33\":3}");
  }

  /// RFC 8785, 3.2.2: its example's string.
  @Test
  void escapesOnlyWhatMustBe() {
    String example = "\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"";

    assertThat(CanonicalJson.text(read(example))).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1.5               | wanted a value; a number is whole",
        "1e3               | wanted a value; a number is whole",
        "-0                | wanted a value; a number is whole",
        "007               | wanted a value; a number is whole",
        "NaN               | wanted a value",
        "99999999999999999 | wanted a value; a number is whole",
        "9007199254740992  | wanted a number within ±(2^53−1)",
        "-9007199254740992 | wanted a number within ±(2^53−1)",
        "{\"a\":1,\"a\":2} | found the name a twice",
        "{\"a\":1,\"\\u0061\":2} | found the name a twice",
        "{\"a\":1,}        | found '}', wanted '\"'",
        "[1,]              | found ']', wanted a value",
        "[1 2]             | found '2', wanted ',' or ']'",
        "{\"a\" 1}         | found '1', wanted ':'",
        "{a:1}             | found 'a', wanted '\"'",
        "'a'               | wanted a value",
        "\"\\ud83d\"       | lone surrogate",
        "\"\\ude00\\ud83d\" | lone surrogate",
        "{\"\\ud83d\":1}   | lone surrogate",
        "\"\\x\"           | wanted an escape of JSON",
        "\"\\u12\"         | wanted four hexadecimal digits",
        "\"abc             | the end in the middle",
        "{\"a\":           | the end in the middle",
        "[                 | the end in the middle",
        "tru               | wanted true",
        "1 1               | wanted the end",
        "\uFEFF1           | wanted a value"
      })
  void refuses(String text, String reason) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22ff22", // no UTF-8
        "22c02222", // an overlong form
        "22eda0bd22", // a surrogate written as UTF-8
        "220a22", // a bare line feed in a text
        "220022", // a bare zero
        "" // nothing
      })
  void refusesBytesThatAreNoJson(String hex) {
    assertThatThrownBy(() -> JsonReader.read(Bytes.ofHex(hex), MOST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found");
  }

  @Test
  void refusesNestingThatIsTooDeep() {
    String deepest = "[".repeat(JsonReader.DEEPEST) + "1" + "]".repeat(JsonReader.DEEPEST);

    assertThat(read(deepest)).isInstanceOf(Json.Items.class);
    assertThatThrownBy(() -> read("[" + deepest + "]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wanted nesting no deeper than 16");
    assertThatThrownBy(() -> JsonReader.read(Bytes.ofText("[".repeat(1_000_000)), 1_000_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wanted nesting no deeper than 16");
  }

  @Test
  void refusesMoreBytesThanThereMayBe() {
    assertThatThrownBy(() -> JsonReader.read(Bytes.ofText("[1,2]"), 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found 5 bytes, wanted at most 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":2}",
        "{ \"a\":1}",
        "\"\\u0041\"",
        "\"\\/\"",
        "\"\\u001F\"",
        "[1]\n"
      })
  void tellsAnotherSpellingOfTheSame(String text) {
    assertThatThrownBy(() -> CanonicalJson.read(Bytes.ofText(text), MOST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found JSON in another spelling, wanted that of RFC 8785");
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
                  "texts", new Json.Items(texts.stream().map(JsonTest::whole).toList())));

      assertThat(CanonicalJson.read(CanonicalJson.write(value), Integer.MAX_VALUE))
          .as("try %d", i)
          .isEqualTo(value);
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

  private static Json read(String text) {
    return JsonReader.read(Bytes.ofText(text), MOST);
  }

  private static Json whole(String text) {
    return new Json.Text(text.replaceAll("[\\x{D800}-\\x{DFFF}]", ""));
  }
}
