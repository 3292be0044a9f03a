package org.custodes.server.facts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.custodes.server.facts.FollowerState;
import org.custodes.server.facts.FollowerState.Failure;
import org.custodes.server.facts.Followers;
import org.custodes.server.facts.Sequencer;
import org.custodes.server.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// How far everyone is who follows the log, for people and programs. It shows no content, so an
/// administrator may see it, who has to mend what stopped.
@Controller
@Tag(name = "Followers", description = "Who hears facts in the order of the log")
class FollowersController {

  private final Followers followers;
  private final Sequencer sequencer;

  FollowersController(Followers followers, Sequencer sequencer) {
    this.followers = followers;
    this.sequencer = sequencer;
  }

  @GetMapping("/followers")
  ModelAndView page() {
    return Page.of("facts/web/followers", new FollowersPage(followers.states(), sequencer.state()));
  }

  @GetMapping("/api/v1/followers")
  @ResponseBody
  @Operation(summary = "How far each follower is, and the log itself")
  Told told() {
    Sequencer.State state = sequencer.state();
    return new Told(
        state.extent().placed(),
        state.extent().waiting(),
        state.failure().map(Failed::of),
        followers.states().stream().map(One::of).toList());
  }

  @Schema(name = "Followers")
  record Told(
      @Schema(description = "How many facts are in the log") long placed,
      @Schema(description = "How many facts wait for their place") long waiting,
      @Schema(description = "What keeps facts from getting a place; absent while they get one")
          Optional<Failed> failure,
      List<One> followers) {}

  @Schema(name = "Follower")
  record One(
      String name,
      @Schema(description = "It has heard every fact whose index is below") long position,
      @Schema(description = "How many facts it has still to hear") long lag,
      @Schema(description = "up-to-date, behind or stopped") String state,
      Optional<Failed> failure) {

    static One of(FollowerState state) {
      return new One(
          state.name(),
          state.position(),
          state.lag(),
          FollowersPage.word(state.condition()),
          state.failure().map(Failed::of));
    }
  }

  @Schema(name = "FollowerFailure")
  record Failed(
      @Schema(description = "Kinds of fault, without content") String kind,
      Instant at,
      @Schema(description = "How often it was tried again since") int retries) {

    static Failed of(Failure failure) {
      return new Failed(failure.kind(), failure.at(), failure.retries());
    }
  }
}
