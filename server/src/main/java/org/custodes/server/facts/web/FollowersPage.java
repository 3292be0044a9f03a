package org.custodes.server.facts.web;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import org.custodes.server.facts.FollowerState;
import org.custodes.server.facts.FollowerState.Condition;
import org.custodes.server.facts.Sequencer;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.Words;

/// Who follows the log, and whether the log goes on.
record FollowersPage(List<FollowerState> followers, Sequencer.State sequencer) {

  Mark mark() {
    if (sequencer.failure().isPresent() || count(Condition.STOPPED) > 0) {
      return Mark.NOW;
    }
    if (followers.isEmpty()) {
      return Mark.UNKNOWN;
    }
    return count(Condition.BEHIND) > 0 ? Mark.INFORMATION : Mark.GOOD;
  }

  Content answer(Words words) {
    if (sequencer.failure().isPresent()) {
      return words.rich("facts.followers.answer.sequencer");
    }
    if (count(Condition.STOPPED) > 0) {
      return words.richCount("facts.followers.answer.stopped", count(Condition.STOPPED));
    }
    if (count(Condition.BEHIND) > 0) {
      return words.richCount("facts.followers.answer.behind", count(Condition.BEHIND));
    }
    return followers.isEmpty()
        ? words.rich("facts.followers.none")
        : words.rich("facts.followers.answer.all", sequencer.extent().placed());
  }

  static Mark mark(FollowerState follower) {
    return switch (follower.condition()) {
      case UP_TO_DATE -> Mark.GOOD;
      case BEHIND -> Mark.INFORMATION;
      case STOPPED -> Mark.NOW;
    };
  }

  static String key(FollowerState follower) {
    return "facts.follower.state." + word(follower.condition());
  }

  static String word(Condition condition) {
    return condition.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private long count(Condition condition) {
    return followers.stream().filter(one -> one.condition() == condition).count();
  }
}
