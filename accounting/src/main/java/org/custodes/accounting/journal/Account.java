package org.custodes.accounting.journal;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;

/// One account of the books: a kind, in one area, of one category, and for stock one batch.
///
/// @param batch there for [AccountKind#STOCK] and for nothing else
public record Account(AccountKind kind, Mba area, Category category, Optional<BatchName> batch)
    implements Comparable<Account> {

  private static final Comparator<Account> ORDER =
      Comparator.comparing(Account::area)
          .thenComparing(Account::kind)
          .thenComparing(Account::category)
          .thenComparing(account -> account.batch().map(BatchName::name).orElse(""));

  public Account {
    requireNonNull(area, "area");
    requireNonNull(category, "category");
    if (kind.byBatch() != batch.isPresent()) {
      throw new IllegalArgumentException(
          "an account of %s %s"
              .formatted(kind.word(), kind.byBatch() ? "needs a batch" : "has no batch"));
    }
  }

  public static Account stock(Mba area, Category category, BatchName batch) {
    return new Account(AccountKind.STOCK, area, category, Optional.of(batch));
  }

  /// An account that is not kept by batch.
  public static Account of(AccountKind kind, Mba area, Category category) {
    return new Account(kind, area, category, Optional.empty());
  }

  /// Whether the account can hold this at the end of a day: material at the site is never below
  /// zero, and where the enrichment is known no more fissile than element. Natural and depleted
  /// uranium may be received without its fissile mass, so that one is not judged.
  public boolean canHold(Content content) {
    if (!kind.isSecurityInventory()) {
      return true;
    }
    return category.requiresFissile() ? content.isMaterial() : !content.element().isNegative();
  }

  @Override
  public int compareTo(Account other) {
    return ORDER.compare(this, other);
  }
}
