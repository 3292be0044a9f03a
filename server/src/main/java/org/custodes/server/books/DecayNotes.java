package org.custodes.server.books;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;

/// Which losses by decay were proposed.
public interface DecayNotes {

  /// Lets one look at a time go on, until the present transaction ends.
  void keepOthersOut();

  /// The last day of the month to which losses were proposed last.
  Optional<LocalDate> last(Mba area);

  /// @param fact that they were proposed
  /// @param loss of all batches together
  void add(Mba area, LocalDate through, int batches, Mass loss, UUID fact);
}
