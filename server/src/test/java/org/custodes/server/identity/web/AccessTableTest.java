package org.custodes.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.custodes.server.Browser;
import org.custodes.server.PageTest;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every duty, and nobody, at every door. The tables are `access/<room>.txt` among the test
/// resources: method, path, then who may: `everyone`, `newcomers`, `signed-in`, or duties.
class AccessTableTest extends PageTest {

  @Autowired private Doorkeeper doorkeeper;

  @Test
  void tablesAndRulesAreTheSame() throws IOException {
    assertThat(doorkeeper.all().map(Row::of)).containsExactlyInAnyOrderElementsOf(rows());
  }

  @Test
  void wrongPersonIsTurnedAwayAtEveryDoor() throws IOException {
    for (Duty duty : Duty.values()) {
      Browser browser = as(duty);
      for (Row row : rows()) {
        assertThat(isTurnedAway(browser, row))
            .as("%s at %s", duty, row)
            .isEqualTo(!row.admits(duty));
      }
    }
  }

  @Test
  void nobodyIsTurnedAwayAtEveryDoorThatIsNotForEveryone() throws IOException {
    Browser browser = nobody();
    for (Row row : rows()) {
      assertThat(isTurnedAway(browser, row)).as("nobody at %s", row).isEqualTo(!row.isOpen());
    }
  }

  /// Without its token a form that is let in does nothing, so this asks without changing anything.
  private boolean isTurnedAway(Browser browser, Row row) {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(uri(row.address()))
                .header("X-Asked-By", "a test")
                .method(row.method(), HttpRequest.BodyPublishers.noBody()));
    return answer.statusCode() == 401
        || answer.body().contains("frame.not-yours")
        || Browser.redirect(answer).startsWith("/sign-in?next=")
        || Browser.redirect(answer).equals("/sign-in");
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Resource table :
        new PathMatchingResourcePatternResolver().getResources("classpath*:access/*.txt")) {
      table
          .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::of)
          .forEach(rows::add);
    }
    return rows;
  }

  /// @param who words in alphabetical order
  private record Row(String method, String path, List<String> who) {

    static Row of(String line) {
      List<String> words = Arrays.asList(line.strip().split("\\s+", -1));
      return new Row(
          words.get(0), words.get(1), words.stream().skip(2).flatMap(Row::whole).sorted().toList());
    }

    /// `readers` are all duties that see content.
    private static Stream<String> whole(String word) {
      return word.equals("readers") ? Duty.readers().stream().map(Duty::word) : Stream.of(word);
    }

    static Row of(AccessRule rule) {
      Stream<String> who =
          switch (rule.audience()) {
            case EVERYONE -> Stream.of("everyone");
            case NEWCOMERS -> Stream.of("newcomers");
            case SIGNED_IN -> Stream.of("signed-in");
            case DUTIES -> rule.duties().stream().map(Duty::word);
          };
      return new Row(rule.method(), rule.pattern(), who.sorted().toList());
    }

    boolean isOpen() {
      return who.contains("everyone");
    }

    boolean admits(Duty duty) {
      return isOpen()
          || who.contains("newcomers")
          || who.contains("signed-in")
          || who.contains(duty.word());
    }

    String address() {
      return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()).replace("**", "x");
    }
  }
}
