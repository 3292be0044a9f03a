package org.custodes.accounting.journal;

import org.custodes.accounting.Content;

/// What an entry adds to one account; negative where it takes away.
public record Posting(Account account, Content amount) {

  public Posting {
    if (account.category() != amount.category()) {
      throw new IllegalArgumentException(
          "an account of %s takes no %s"
              .formatted(account.category().title(), amount.category().title()));
    }
  }

  /// The same with the sign turned.
  public Posting turned() {
    return new Posting(account, amount.negated());
  }
}
