package org.custodes.server.identity.web;

import java.util.Optional;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.OverviewSection;
import org.custodes.server.frame.Viewer;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.AccountStore.Tally;
import org.custodes.server.identity.Accounts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The administrator's part of the overview.
@Component
@Order(100)
class AccountsSection implements OverviewSection {

  private final Accounts accounts;

  AccountsSection(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Shown> show(Viewer viewer, Words words) {
    return viewer.may("GET", "/accounts")
        ? Optional.of(shown(accounts.tally(), words))
        : Optional.empty();
  }

  private static Shown shown(Tally tally, Words words) {
    Answer answer =
        tally.waiting() == 0
            ? new Answer(Mark.GOOD, words.richCount("identity.overview.good", tally.open()))
            : new Answer(Mark.WATCH, words.richCount("identity.overview.waiting", tally.waiting()));
    return new Shown("identity/web/section", tally, Optional.of(answer));
  }
}
