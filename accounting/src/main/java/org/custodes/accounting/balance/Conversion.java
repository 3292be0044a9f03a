package org.custodes.accounting.balance;

import java.util.List;
import java.util.Optional;

/// What came of turning a balance from one authority's form into the other's.
public sealed interface Conversion<B> {

  /// The balance in the other form.
  record Converted<B>(B converted) implements Conversion<B> {}

  /// Nothing was converted, since the other authority has no code for these.
  ///
  /// @param codes two letters each, in the order of the balance
  record NoCounterpart<B>(List<String> codes) implements Conversion<B> {
    public NoCounterpart {
      codes = List.copyOf(codes);
    }
  }

  /// The balance, if there is one.
  default Optional<B> balance() {
    return switch (this) {
      case Converted<B> done -> Optional.of(done.converted());
      case NoCounterpart<B> _ -> Optional.empty();
    };
  }
}
