package org.custodes.server.facts.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.server.PageTest;
import org.custodes.server.facts.FollowerState;
import org.custodes.server.facts.FollowerState.Failure;
import org.custodes.server.facts.Log;
import org.custodes.server.facts.Sequencer;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.Language;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.Words;
import org.junit.jupiter.api.Test;

class FollowersPageTest extends PageTest {

  private static final Failure FAILURE =
      new Failure("IllegalStateException", Instant.parse("2026-11-22T08:00:00Z"), 3);
  private static final FollowerState WELL =
      new FollowerState("trial.well", 10, 0, Optional.empty());
  private static final FollowerState BEHIND =
      new FollowerState("trial.behind", 7, 3, Optional.empty());
  private static final FollowerState STOPPED =
      new FollowerState("trial.stopped", 7, 3, Optional.of(FAILURE));
  private static final Words WORDS =
      new Words(
          Language.ENGLISH,
          Map.of(
              "facts.followers.answer.all", "all of {0}",
              "facts.followers.answer.behind.one", "one behind",
              "facts.followers.answer.stopped.one", "one stopped",
              "facts.followers.answer.sequencer", "nothing placed",
              "facts.followers.none", "nobody"),
          ZoneId.of("UTC"));

  @Test
  void administratorAndInspectorSeeWhoFollowsHowFar() {
    assertThat(as(Duty.ADMINISTRATOR).get("/followers").body())
        .contains("<code>facts.tally</code>", "The sequencer", "Still to hear");
    assertThat(as(Duty.INSPECTOR).get("/followers").body()).contains("<code>facts.tally</code>");
  }

  @Test
  void programsSeeTheSame() {
    assertThat(as(Duty.ADMINISTRATOR).get("/api/v1/followers").body())
        .contains("\"placed\":", "\"name\":\"facts.tally\"", "\"lag\":");
  }

  @Test
  void theRecordLeadsThere() {
    assertThat(as(Duty.INSPECTOR).get("/record").body()).contains("href=\"/followers\"");
  }

  @Test
  void theAnswerSaysTheWorstFirst() {
    assertThat(answer(false)).isEqualTo("nobody");
    assertThat(answer(false, WELL)).isEqualTo("all of 10");
    assertThat(answer(false, WELL, BEHIND)).isEqualTo("one behind");
    assertThat(answer(false, BEHIND, STOPPED)).isEqualTo("one stopped");
    assertThat(answer(true, WELL)).isEqualTo("nothing placed");
  }

  @Test
  void redIsForWhatNeedsAPerson() {
    assertThat(page(false, WELL).mark()).isEqualTo(Mark.GOOD);
    assertThat(page(false, BEHIND).mark()).isEqualTo(Mark.INFORMATION);
    assertThat(page(false, STOPPED).mark()).isEqualTo(Mark.NOW);
    assertThat(page(true, WELL).mark()).isEqualTo(Mark.NOW);
    assertThat(page(false).mark()).isEqualTo(Mark.UNKNOWN);
  }

  @Test
  void aFailureTellsKindsOfFaultAndNoContent() {
    RuntimeException fault =
        new IllegalStateException("about ZM01", new ArithmeticException("about ZM01"));

    assertThat(Failure.kind(fault)).isEqualTo("IllegalStateException, ArithmeticException");
    assertThat(Failure.kind(new ArithmeticException("about ZM01")))
        .isEqualTo("ArithmeticException");
  }

  private static String answer(boolean failing, FollowerState... followers) {
    StringOutput said = new StringOutput();
    page(failing, followers).answer(WORDS).writeTo(said);
    return said.toString();
  }

  private static FollowersPage page(boolean failing, FollowerState... followers) {
    return new FollowersPage(
        List.of(followers),
        new Sequencer.State(
            new Log.Extent(10, 0), failing ? Optional.of(FAILURE) : Optional.empty()));
  }
}
