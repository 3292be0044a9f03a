package org.custodes.server.facts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/// Everyone who follows the log. While the server runs, each hears facts as they get their places,
/// in a thread of its own; a notice from the database wakes them.
@Service
public class Followers implements SmartLifecycle {

  /// How many hear at once. Each holds a connection of the pool while it does.
  static final int AT_ONCE = 3;

  private final Map<String, Follower> followers = new TreeMap<>();
  private final List<Following> running;
  private final Sequencer sequencer;
  private final FollowerLog log;
  private final LogNotices notices;
  private volatile boolean started;

  @Autowired
  Followers(
      ObjectProvider<Follower> followers,
      Catalogue catalogue,
      Sequencer sequencer,
      FollowerLog log,
      LogNotices notices,
      Clock clock) {
    this(
        followers.orderedStream().toList(),
        catalogue,
        sequencer,
        log,
        notices,
        Patience.USUAL,
        clock);
  }

  /// @throws IllegalArgumentException if two have one name, one names no table, or one hears a type
  ///   that is not in the catalogue
  public Followers(
      List<Follower> followers,
      Catalogue catalogue,
      Sequencer sequencer,
      FollowerLog log,
      LogNotices notices,
      Patience patience,
      Clock clock) {
    followers.forEach(follower -> add(follower, catalogue));
    this.sequencer = sequencer;
    this.log = log;
    this.notices = notices;
    Semaphore turns = new Semaphore(AT_ONCE, true);
    this.running =
        this.followers.values().stream()
            .map(follower -> new Following(follower, log, turns, patience, clock))
            .toList();
  }

  public List<FollowerState> states() {
    return log.states().stream().filter(state -> followers.containsKey(state.name())).toList();
  }

  /// Lets a follower forget everything and hear the log again from its beginning. Until that is
  /// done everyone sees the old state.
  ///
  /// @throws IllegalArgumentException if there is no such follower
  public void replay(String name) {
    Follower follower = followers.get(name);
    if (follower == null) {
      throw new IllegalArgumentException("no follower " + name + ", only " + followers.keySet());
    }
    log.replay(follower);
  }

  @Override
  public void start() {
    followers.values().forEach(log::introduce);
    sequencer.start();
    running.forEach(Following::start);
    notices.start(() -> running.forEach(Following::wake));
    started = true;
  }

  @Override
  public void stop() {
    notices.stop();
    sequencer.stop();
    running.forEach(Following::stop);
    started = false;
  }

  @Override
  public boolean isRunning() {
    return started;
  }

  /// Before the doors open, and after they are closed.
  @Override
  public int getPhase() {
    return 0;
  }

  private void add(Follower follower, Catalogue catalogue) {
    for (String type : follower.types()) {
      if (catalogue.find(type).isEmpty()) {
        throw new IllegalArgumentException(
            "the follower " + follower.name() + " hears " + type + ", not in the catalogue");
      }
    }
    if (follower.tables().isEmpty()) {
      throw new IllegalArgumentException("the follower " + follower.name() + " names no table");
    }
    if (followers.put(follower.name(), follower) != null) {
      throw new IllegalArgumentException("two followers have the name " + follower.name());
    }
  }
}
