package org.custodes.server.books;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Lets losses by decay be looked for soon after the start and from then on, as `custodes.decay`
/// says. A failure is logged, and the next look comes.
@Component
class DecayLooks {

  private static final Logger LOG = LoggerFactory.getLogger(DecayLooks.class);

  private final DecayWatch watch;

  DecayLooks(DecayWatch watch) {
    this.watch = watch;
  }

  @Scheduled(
      initialDelayString = "${custodes.decay.look-after}",
      fixedDelayString = "${custodes.decay.look-every}")
  void look() {
    try {
      LOG.debug("losses by decay proposed for {} areas", watch.look());
    } catch (RuntimeException e) {
      LOG.error("cannot look for losses by decay; it is tried again", e);
    }
  }
}
