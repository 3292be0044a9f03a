package org.custodes.server.reports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Lets the watch over shipments look soon after the start and from then on, as
/// `custodes.transfers` says. A failure is logged, and the next look comes.
@Component
class OverdueLooks {

  private static final Logger LOG = LoggerFactory.getLogger(OverdueLooks.class);

  private final OverdueWatch watch;

  OverdueLooks(OverdueWatch watch) {
    this.watch = watch;
  }

  @Scheduled(
      initialDelayString = "${custodes.transfers.look-after}",
      fixedDelayString = "${custodes.transfers.look-every}")
  void look() {
    try {
      LOG.debug("looked for overdue shipments: {}", watch.look());
    } catch (RuntimeException e) {
      LOG.error("cannot look for overdue shipments; it is tried again", e);
    }
  }
}
