package org.custodes.accounting.report;

/// Takes what a check accepts, in the order of the files.
///
/// Entries arrive while the file is still being read, before anyone knows whether the rest of it is
/// good: write them in a transaction and roll back when the result holds an error. An entry with an
/// error of its own does not arrive.
public interface Sink {

  /// Takes nothing.
  Sink NONE =
      new Sink() {
        @Override
        public boolean wantsEffects() {
          return false;
        }
      };

  /// Whether this sink wants effects; a check that nobody listens to saves the work.
  default boolean wantsEffects() {
    return true;
  }

  default void fileBegins(String name) {}

  default void reportBegins(ReportHeader report) {}

  /// An accounting entry or a note of the report that began last.
  ///
  /// @param entry valid during this call only
  default void entry(ReportHeader report, ReportedEntry entry) {}

  /// An effect of the entry that arrived last or, for PB and MF, of the report that is ending.
  default void effect(Effect effect) {}

  default void reportEnds(ReportHeader report) {}

  default void fileEnds(FileSummary file) {}
}
