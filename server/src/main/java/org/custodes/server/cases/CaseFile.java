package org.custodes.server.cases;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Where irregularities and steps are kept. Steps are only added.
public interface CaseFile {

  /// The most irregularities of one page.
  int MOST_ROWS = 50;

  void open(List<Irregularity> opened);

  /// Removes what was opened, for opening it again within the same transaction.
  void forgetOpened();

  /// Keeps others from working on this irregularity until the present transaction ends.
  void keepOthersOut(UUID irregularity);

  void add(Step step);

  Optional<Standing> find(UUID id);

  /// All steps, the first first.
  List<Step> steps(UUID irregularity);

  /// The newest that match, newest first.
  ///
  /// @param before only those with a lower index; empty for the newest
  /// @return at most [#MOST_ROWS]
  List<Standing> newest(Wanted wanted, OptionalLong before);

  Tally tally();

  /// @param closed whether closed ones are wanted, rather than those that are not
  /// @param owner only this person's
  record Wanted(boolean closed, Optional<UUID> owner) {}

  /// @param open how many are not closed
  /// @param unowned how many of these have no owner
  record Tally(long open, long unowned) {}
}
