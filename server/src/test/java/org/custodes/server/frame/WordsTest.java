package org.custodes.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Instant MOMENT = Instant.parse("2026-08-14T12:20:31Z");

  @Test
  void argumentsTakeTheirPlaces() {
    assertThat(words("{1} before {0}").say("key", "second", "first"))
        .isEqualTo("first before second");
  }

  @Test
  void figuresDatesAndTimesReadAsInTables() {
    assertThat(
            words("{0} | {1} | {2} | {3}")
                .say(
                    "key", 48_231L, new BigDecimal("-1942.600"), LocalDate.of(2026, 8, 14), MOMENT))
        .isEqualTo("48\u202f231 | \u22121\u202f942.600 | 2026-08-14 | 2026-08-14 14:20");
  }

  @Test
  void signsOfOtherNotationsStandForThemselves() {
    assertThat(words("it's {0}, not ${1} or \\{0}").say("key", "$1\\"))
        .isEqualTo("it's $1\\, not ${1} or \\$1\\");
  }

  @Test
  void textWithoutItsArgumentKeepsThePlace() {
    assertThat(words("up to {0} bytes").say("key")).isEqualTo("up to {0} bytes");
  }

  @Test
  void richTextEscapesEverythingButItsOwnMarks() {
    assertThat(Html.written(words("**{0}** & <b>").rich("key", "<script>")))
        .isEqualTo("<strong>&lt;script&gt;</strong> &amp; &lt;b&gt;");
  }

  @Test
  void pieceOfPageIsTakenAsItIs() {
    assertThat(Html.written(words("see {0}").rich("key", Html.raw("<a href=\"/\">there</a>"))))
        .isEqualTo("see <a href=\"/\">there</a>");
  }

  @Test
  void numberChoosesItsForm() {
    Words words =
        new Words(
            Language.ENGLISH,
            Map.of("facts.one", "one fact", "facts.other", "{0} facts, {1}"),
            ZoneId.of("UTC"));

    assertThat(words.count("facts", 1)).isEqualTo("one fact");
    assertThat(words.count("facts", 1200, "all sealed")).isEqualTo("1\u202f200 facts, all sealed");
  }

  @Test
  void missingTextShowsItsKey() {
    assertThat(words("there").say("not.there")).isEqualTo("not.there");
  }

  private static Words words(String text) {
    return new Words(Language.ENGLISH, Map.of("key", text), ZoneId.of("Europe/Oslo"));
  }
}
