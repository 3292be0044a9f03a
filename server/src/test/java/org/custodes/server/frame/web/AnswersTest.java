package org.custodes.server.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.custodes.server.Browser;
import org.custodes.server.PageTest;
import org.custodes.server.frame.BodyLimit;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;

class AnswersTest extends PageTest {

  @Test
  void unknownPageIsSaidToBeUnknownInTheFrame() {
    HttpResponse<String> answer = as(Duty.INSPECTOR).get("/no-such-page");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("There is nothing here", "What to do", "frame.not-found", "id=\"nav\"");
  }

  @Test
  void unknownPathOfTheInterfaceIsAProblemDocument() {
    HttpResponse<String> answer = as(Duty.INSPECTOR).get("/api/v1/no-such-thing");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains(
            "\"type\":\"/problems/frame.not-found\"",
            "\"title\":\"There is nothing here\"",
            "\"status\":404",
            "\"instance\":\"/api/v1/no-such-thing\"",
            "\"code\":\"frame.not-found\"");
  }

  @Test
  void otherMethodIsNamed() {
    HttpResponse<String> answer =
        as(Duty.INSPECTOR).send(HttpRequest.newBuilder(uri("/api/v1/account")).DELETE());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).contains("does not take DELETE");
  }

  @Test
  void addressOfAnotherFormIsRefused() {
    Browser browser = as(Duty.ADMINISTRATOR);

    HttpResponse<String> answer = browser.get("/accounts/not-an-id");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("The request cannot be read");
  }

  @Test
  void missingFieldIsRefused() {
    assertThat(as(Duty.INSPECTOR).post("/", "/look/theme", Map.of()).statusCode()).isEqualTo(400);
  }

  @Test
  void bodyLargerThanAllowedIsRefusedWithTheLimit() {
    HttpResponse<String> answer =
        nobody()
            .send(
                HttpRequest.newBuilder(uri("/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("a".repeat((int) BodyLimit.USUAL + 1))));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("65\u202f536 bytes");
  }

  @Test
  void addressThatIsNoneIsRefusedByTheHouseToo() throws IOException {
    String answer =
        raw("GET /%2e%2e/secret;x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(answer).doesNotContain("Exception", "Tomcat");
  }

  @Test
  void faultTellsTheReferenceAndNothingElse() {
    HttpResponse<String> answer = as(Duty.INSPECTOR).get(FaultyController.PATH);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("Something broke here")
        .doesNotContain("kept from the person");
    assertThat(answer.body()).containsPattern("The log has it under [0-9a-f]{8}");
  }

  @Test
  void codeOfARefusalCanBeLookedUp() {
    HttpResponse<String> answer = nobody().get("/problems/frame.not-yours");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("This is not open to you");
  }

  @Test
  void unknownCodeIsNotThere() {
    assertThat(nobody().get("/problems/frame.no-such-code").statusCode()).isEqualTo(404);
    assertThat(nobody().get("/problems/x").statusCode()).isEqualTo(404);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", uri("/").getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
