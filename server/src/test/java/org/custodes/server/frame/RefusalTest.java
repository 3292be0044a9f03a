package org.custodes.server.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

  @Test
  void messagesAreNamedAfterTheCode() {
    assertThat(new Refusal(409, "reports.number-used").key())
        .isEqualTo("reports.refusal.number-used");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "reports", "reports.", "Reports.used", "reports.used.twice", "reports.-used"})
  void codeIsRoomAndName(String code) {
    assertThatThrownBy(() -> new Refusal(409, code))
        .hasMessage("not a code like room.what-is-wrong: " + code);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 399, 600})
  void statusSaysNo(int status) {
    assertThatThrownBy(() -> new Refusal(status, "reports.number-used"))
        .hasMessage("a refusal has a status from 400 to 599: " + status);
  }
}
