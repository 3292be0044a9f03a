package org.custodes.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

  @Test
  void readsBackWhatItWrote() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    for (int i = 0; i < 1_000; i++) {
      byte[] content = new byte[i < 10 ? i : random.nextInt(300)];
      random.nextBytes(content);
      Bytes bytes = Bytes.of(content);

      assertThat(Bytes.ofBase64Url(bytes.base64Url())).as("try %d", i).isEqualTo(bytes);
      assertThat(Bytes.ofBase64(bytes.base64())).as("try %d", i).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AQ==", "AR", "AQ\n", "A+/A", "A", "AQ ", "Ä"})
  void refusesEverySpellingButOne(String text) {
    assertThatThrownBy(() -> Bytes.ofBase64Url(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wanted base64url without padding in its one spelling");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AQ", "AQ=", "AR==", "AQ==\n", "A-_A", "A", "AQ== ", "Ä", "=="})
  void refusesEverySpellingButOneWithPadding(String text) {
    assertThatThrownBy(() -> Bytes.ofBase64(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wanted base64 with padding in its one spelling");
  }

  @Test
  void aDigestHasThirtyTwoBytes() {
    assertThat(Digest.of(Bytes.ofText("abc")).bytes().hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThatThrownBy(() -> Digest.parse("AQ"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found 1 bytes, wanted the 32 of a SHA-256");
  }
}
