package org.custodes.server.seal;

import org.springframework.context.SmartLifecycle;

/// Starts and stops what keeps the log going, with the house.
final class SealWorks implements SmartLifecycle {

  private final Sealing sealing;
  private final Witnessing witnessing;
  private volatile boolean started;

  SealWorks(Sealing sealing, Witnessing witnessing) {
    this.sealing = sealing;
    this.witnessing = witnessing;
  }

  @Override
  public void start() {
    sealing.start();
    witnessing.start();
    started = true;
  }

  @Override
  public void stop() {
    witnessing.stop();
    sealing.stop();
    started = false;
  }

  @Override
  public boolean isRunning() {
    return started;
  }

  /// After the followers, before the doors open; and stopped before the followers are.
  @Override
  public int getPhase() {
    return 1;
  }
}
