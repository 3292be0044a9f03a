package org.custodes.server.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

  @Test
  void readsWhatPeopleWrite() {
    Json read =
        JsonReader.read(
            Bytes.ofText(
                " { \"b\" : [ 1 , -20, true,false ] ,\n\"a\":\"\\u00e9\\/\\ud83d\\ude00\"} "));

    assertThat(CanonicalJson.write(read).text())
        .isEqualTo("{\"a\":\"é/😀\",\"b\":[1,-20,true,false]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1.5                    | wanted a value, with whole numbers",
        "1e3                    | wanted a value, with whole numbers",
        "-0                     | wanted a value, with whole numbers",
        "007                    | wanted a value, with whole numbers",
        "null                   | wanted a value",
        "9007199254740993       | beyond ±(2^53−1)",
        "{\"a\":1,\"a\":2}      | the member a is there twice",
        "{\"a\":1,}             | found '}', wanted '\"'",
        "[1,]                   | found ']', wanted a value",
        "[1 2]                  | found '2', wanted ','",
        "{\"a\" 1}              | found '1', wanted ':'",
        "\"\\ud83d\"            | lone surrogate",
        "\"\\x\"                | wanted one of the escapes",
        "\"\\u12\"              | wanted four hexadecimal digits",
        "\"abc                  | ends in the middle",
        "{\"a\":                | ends in the middle",
        "tru                    | wanted true",
        "1 1                    | wanted the end",
        "[[[[[[[[[[[[[[[[[[1]]  | nested deeper than 16"
      })
  void refuses(String text, String reason) {
    assertThatThrownBy(() -> JsonReader.read(Bytes.ofText(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesBytesThatAreNoText() {
    assertThatThrownBy(() -> JsonReader.read(Bytes.ofHex("22ff22")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the bytes are not UTF-8");
  }

  @Test
  void refusesAControlCharacterInText() {
    assertThatThrownBy(() -> JsonReader.read(Bytes.ofText("\"a\nb\"")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wanted an escape for a control character");
  }
}
