package org.custodes.server.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks from time to time for what has waited too long for its signatures, and ends it.
///
/// Nothing depends on it being quick: what is over is refused at once, whether it is ended or not.
@Component
@EnableScheduling
class ApprovalExpiry {

  private static final Logger LOG = LoggerFactory.getLogger(ApprovalExpiry.class);

  private final Approvals approvals;

  ApprovalExpiry(Approvals approvals) {
    this.approvals = approvals;
  }

  /// As often as `custodes.approvals.look-every` says. A failure is logged, and the next look
  /// comes.
  @Scheduled(
      initialDelayString = "${custodes.approvals.look-every}",
      fixedDelayString = "${custodes.approvals.look-every}")
  void look() {
    try {
      while (approvals.expire() > 0) {
        LOG.debug("ended what waited too long");
      }
    } catch (RuntimeException e) {
      LOG.error("cannot end approvals whose time is over; it is tried again", e);
    }
  }
}
