package org.custodes.server.identity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.custodes.server.identity.SigningPlace;
import org.custodes.server.identity.desk.Hosts.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

  private static final Hosts DEMO = new Hosts(List.of("localhost"), "");
  private static final Hosts SERVED = new Hosts(List.of("a.example", "b.example"), "");
  private static final Hosts APART = new Hosts(List.of("a.example"), "https://desk.example:8443");

  @ParameterizedTest
  @CsvSource({
    "localhost, APPLICATION",
    "LOCALHOST, APPLICATION",
    "127.0.0.1, APPLICATION",
    "::1, APPLICATION",
    "[::1], APPLICATION",
    "192.0.2.7, APPLICATION",
    "sign.localhost, DESK",
    "Sign.Localhost, DESK",
    "sign.sign.localhost, NOTHING",
    "sign.127.0.0.1, NOTHING",
    "localhost., NOTHING",
    "evil.example, NOTHING",
    "127.0.0.1.evil.example, NOTHING",
    "127.0.0, NOTHING",
    "a.localhost, NOTHING",
    "'', NOTHING"
  })
  void theDemonstrationIsLocalhostAndItsDesk(String host, Role role) {
    assertThat(DEMO.role(host)).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "a.example, APPLICATION",
    "b.example, APPLICATION",
    "sign.a.example, DESK",
    "sign.b.example, DESK",
    "localhost, NOTHING",
    "sign.localhost, NOTHING",
    "c.example, NOTHING"
  })
  void namesAreThoseOfTheSettings(String host, Role role) {
    assertThat(SERVED.role(host)).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({"a.example, APPLICATION", "desk.example, DESK", "sign.a.example, NOTHING"})
  void aDeskOfAnotherNameIsTheOnlyOne(String host, Role role) {
    assertThat(APART.role(host)).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/accounts, http://sign.localhost:8080, sign.localhost",
    "http://127.0.0.1:8080/, http://sign.localhost:8080, sign.localhost",
    "https://a.example/, https://sign.a.example, sign.a.example",
    "https://a.example:443/, https://sign.a.example, sign.a.example"
  })
  void theDeskOfAPageHasItsSchemeAndPort(URI page, String origin, String rpId) {
    assertThat(DEMO.near(page)).isEqualTo(new SigningPlace(origin, rpId));
  }

  @Test
  void aDeskOfAnotherNameServesEveryPage() {
    assertThat(APART.near(URI.create("https://a.example/")))
        .isEqualTo(new SigningPlace("https://desk.example:8443", "desk.example"));
  }

  @Test
  void theWaysBackAreTheApplicationsOwn() {
    assertThat(SERVED.returns("https", 443))
        .containsExactly("https://a.example", "https://b.example");
    assertThat(DEMO.returns("http", 8080))
        .containsExactly("http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.example:8080", "https://a.example", "a_b", "-a", "a\"b", "a b", ""})
  void aSettingThatIsNoNameIsRefused(String name) {
    assertThatThrownBy(() -> new Hosts(List.of(name), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wanted names of hosts without port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sign.example", "https://sign.example/", "ftp://sign.example"})
  void aDeskThatIsNoOriginIsRefused(String desk) {
    assertThatThrownBy(() -> new Hosts(List.of("a.example"), desk))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wanted an origin such as https://sign.example");
  }
}
