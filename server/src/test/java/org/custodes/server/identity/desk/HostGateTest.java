package org.custodes.server.identity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.custodes.server.PageTest;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.SigningDesk;
import org.custodes.server.identity.SigningPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class HostGateTest extends PageTest {

  @Autowired private SigningDesk desk;

  @ParameterizedTest
  @CsvSource({
    "/, text/html, Signing desk",
    "/desk.html, text/html, Signing desk",
    "/desk.js, text/javascript, custodes-signature-v1",
    "/desk.css, text/css, color-scheme"
  })
  void theDeskHasThreeFiles(String path, String type, String text) throws IOException {
    String answer = ask("GET", path, "sign.localhost", "");

    assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Type: " + type).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/accounts",
        "/assets/x/tokens.css",
        "/api/v1/account",
        "/error",
        "/desk.html/",
        "/desk%2Ehtml",
        "/favicon.ico",
        "/desk.html;a=b"
      })
  void theDeskHasNothingElse(String path) throws IOException {
    assertThat(ask("GET", path, "sign.localhost", "")).startsWith("HTTP/1.1 404");
  }

  @Test
  void theDeskKnowsNobody() throws IOException {
    String session = as(Duty.ADMINISTRATOR).cookie("custodes_session").orElseThrow();
    String answer =
        ask("GET", "/accounts", "sign.localhost", "Cookie: custodes_session=" + session + "\r\n");

    assertThat(answer).startsWith("HTTP/1.1 404").doesNotContainIgnoringCase("Set-Cookie");
    assertThat(ask("GET", "/desk.html", "sign.localhost", ""))
        .doesNotContainIgnoringCase("Set-Cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void theDeskTakesNothing(String method) throws IOException {
    assertThat(ask(method, "/desk.html", "sign.localhost", "Content-Length: 0\r\n"))
        .startsWith("HTTP/1.1 405")
        .contains("Allow: GET, HEAD");
  }

  @Test
  void theDeskKeepsToItself() throws IOException {
    assertThat(ask("GET", "/desk.html", "sign.localhost", ""))
        .contains(
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
                + "require-trusted-types-for 'script'")
        .contains("frame-ancestors 'none'")
        .contains(
            "Permissions-Policy: publickey-credentials-get=(self), publickey-credentials-create=(self)")
        .contains("Referrer-Policy: no-referrer")
        .contains("Cross-Origin-Opener-Policy: same-origin")
        .contains("X-Frame-Options: DENY")
        .contains("X-Content-Type-Options: nosniff")
        .doesNotContain("unsafe-");
  }

  @Test
  void otherPagesMayFindOutThatItIsThereAndNoMore() throws IOException {
    assertThat(ask("GET", "/there", "sign.localhost", ""))
        .startsWith("HTTP/1.1 200")
        .contains("Cross-Origin-Resource-Policy: cross-origin", "The desk is here.");
    assertThat(ask("GET", "/desk.js", "sign.localhost", ""))
        .contains("Cross-Origin-Resource-Policy: same-origin");
  }

  @Test
  void theDeskNamesTheWaysBack() throws IOException {
    int port = uri("/").getPort();

    assertThat(ask("GET", "/desk.html", "sign.localhost:" + port, ""))
        .contains(
            "<meta name=\"custodes-return\" content=\"http://localhost:%d http://127.0.0.1:%d"
                .formatted(port, port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/desk.html", "/desk.js", "/desk.css", "/desk/desk.js", "/assets/desk.js"})
  void theApplicationDoesNotServeTheDesk(String path) throws IOException {
    assertThat(ask("GET", path, "localhost", "")).doesNotContain("custodes-signature-v1");
    assertThat(as(Duty.ADMINISTRATOR).get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "a.localhost", "localhost."})
  void aNameThatIsNotServedIsRefused(String host) throws IOException {
    assertThat(ask("GET", "/sign-in", host, ""))
        .startsWith("HTTP/1.1 421")
        .contains("wanted one of the setting http.hosts")
        .doesNotContainIgnoringCase("Set-Cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1"})
  void theApplicationIsThereUnderItsNames(String host) throws IOException {
    assertThat(ask("GET", "/sign-in", host, "")).startsWith("HTTP/1.1 200");
  }

  @Test
  void whoeverAsksLearnsWhereTheDeskIs() {
    int port = uri("/").getPort();

    assertThat(desk.near(uri("/accounts")))
        .isEqualTo(new SigningPlace("http://sign.localhost:" + port, "sign.localhost"));
  }

  /// Java's own client does not let a test choose the name of host.
  private String ask(String method, String path, String host, String headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri("/").getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "%s %s HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n"
              .formatted(method, path, host, headers)
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
