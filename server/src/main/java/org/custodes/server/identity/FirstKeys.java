package org.custodes.server.identity;

import org.custodes.server.frame.Duty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Lets the browser of whoever signs in to a demonstration make a key without being asked, which
/// the simulated officers enrol. In a house that is served there is no such bean.
@Component
@ConditionalOnProperty("custodes.demonstration.people")
public class FirstKeys {

  private final SigningKeys keys;

  FirstKeys(SigningKeys keys) {
    this.keys = keys;
  }

  /// Whether a key is to be made for this account: it may come in, signs anything at all, and has
  /// room for one more key. An inspector changes nothing and so signs nothing.
  public boolean wantedBy(Account account) {
    return !account.provisional()
        && account.duties().stream().anyMatch(duty -> duty != Duty.INSPECTOR)
        && keys.of(account.person()).stream().filter(key -> !key.withdrawn()).count()
            < SigningKey.MOST;
  }
}
