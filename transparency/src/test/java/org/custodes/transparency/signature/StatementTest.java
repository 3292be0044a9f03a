package org.custodes.transparency.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {

  private static final String LOG = "facility-a.example/books";
  private static final Bytes CONTENT = Vector.all().getFirst().content();
  private static final String HASH = "ZSB7vtusAu9Qv76Y7uOUofozCLo3w5q26q2er1LmxAA";

  /// The example in the description of the format.
  @Test
  void hasOneFormAndOneChallengeForEachAct() {
    assertThat(Statement.of(LOG, "prepare", CONTENT).bytes().text())
        .isEqualTo("custodes-signature-v1\nfacility-a.example/books\nprepare\n" + HASH + "\n");
    assertThat(Statement.of(LOG, "prepare", CONTENT).digest())
        .hasToString("yfQuyV3c-2v6tWdXe_XElTI8lpi101SEeYSCT1ZVvpQ");
    assertThat(Statement.of(LOG, "approve", CONTENT).digest())
        .hasToString("MnNZTTnCkQvHaR6z2EgA_pikX11cO995F0qQcY-OQzM");
  }

  @Test
  void readsBackWhatItWrote() {
    Statement five = new Statement(LOG, "approve", digests(500));

    assertThat(Statement.parse(five.bytes())).isEqualTo(five);
    assertThat(five.bytes().length()).isLessThan(Statement.MOST_BYTES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "custodes-signature-v1\nlog\nact\n",
        "custodes-signature-v1\nlog\nact\n\n",
        "custodes-signature-v2\nlog\nact\nHASH\n",
        "custodes-signature-v1\nlog\nact\nHASH",
        "custodes-signature-v1\nlog\nact\nHASH\n\n",
        "custodes-signature-v1\nlog\nact\nHASH\nHASH\n",
        "custodes-signature-v1\r\nlog\r\nact\r\nHASH\r\n",
        "custodes-signature-v1\nlog\nact\nHASH \n",
        "custodes-signature-v1\nlog\nact\nHASH=\n",
        "custodes-signature-v1\nlog\nACT\nHASH\n",
        "custodes-signature-v1\nlog\n\nHASH\n",
        "custodes-signature-v1\nlog\na-very-long-act-indeed\nHASH\n",
        "custodes-signature-v1\n\nact\nHASH\n",
        "custodes-signature-v1\nlög\nact\nHASH\n",
        "custodes-signature-v1\na log\nact\nHASH\n",
        " custodes-signature-v1\nlog\nact\nHASH\n"
      })
  void refusesEveryOtherSpelling(String text) {
    assertThatThrownBy(() -> Statement.parse(Bytes.ofText(text.replace("HASH", HASH))))
        .isInstanceOfSatisfying(
            SignatureRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.STATEMENT))
        .hasMessageContaining("wanted");
  }

  @Test
  void refusesTheFiveHundredAndFirstContent() {
    assertThat(new Statement(LOG, "approve", digests(Statement.MOST_CONTENTS)).contents())
        .hasSize(500);
    assertThatThrownBy(() -> new Statement(LOG, "approve", digests(501)))
        .isInstanceOf(SignatureRefused.class)
        .hasMessage("found 501 contents, wanted 1 to 500");
    assertThatThrownBy(() -> new Statement(LOG, "approve", List.of()))
        .isInstanceOf(SignatureRefused.class)
        .hasMessage("found 0 contents, wanted 1 to 500");
  }

  @Test
  void refusesAContentTwice() {
    List<Digest> twice = new ArrayList<>(digests(3));
    twice.addAll(digests(1));

    assertThatThrownBy(() -> new Statement(LOG, "approve", twice))
        .isInstanceOf(SignatureRefused.class)
        .hasMessage("found a line twice, wanted each content once");
  }

  @Test
  void refusesWhatIsMuchTooLong() {
    String lines = String.join("\n", Collections.nCopies(1_000_000, HASH));
    Bytes huge = Bytes.ofText("custodes-signature-v1\nlog\nact\n" + lines + "\n");

    assertThatThrownBy(() -> Statement.parse(huge))
        .isInstanceOf(SignatureRefused.class)
        .hasMessageContaining("wanted at most 32768");
  }

  private static List<Digest> digests(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Digest.of(Bytes.ofText("content " + i)))
        .toList();
  }
}
