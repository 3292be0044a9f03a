package org.custodes.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @Test
  void pathOfThisHouseIsKept() {
    assertThat(LocalPath.of("/reports?area=ZM01&after=3")).isEqualTo("/reports?area=ZM01&after=3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "reports",
        "//evil.example/",
        "/\\evil.example",
        "https://evil.example/",
        "/a\\b",
        "/a\r\nSet-Cookie: x=y",
        "/a b",
        "javascript:alert(1)",
        "/\t/evil.example"
      })
  void anyOtherAddressBecomesTheOverview(String path) {
    assertThat(LocalPath.of(path)).isEqualTo("/");
  }

  @Test
  void longPathBecomesTheOverview() {
    assertThat(LocalPath.of("/" + "a".repeat(LocalPath.LONGEST - 1))).hasSize(LocalPath.LONGEST);
    assertThat(LocalPath.of("/" + "a".repeat(LocalPath.LONGEST))).isEqualTo("/");
  }
}
