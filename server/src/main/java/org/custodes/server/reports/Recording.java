package org.custodes.server.reports;

import java.util.List;
import java.util.UUID;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Sink;
import org.custodes.server.facts.Bytes;

/// One import on its way into the store.
///
/// It is a [Sink]: what the check accepts is written as it comes, in the transaction in which the
/// recording was opened. That transaction is rolled back when the check ends with an error.
public interface Recording extends Sink, AutoCloseable {

  /// What was accepted before this import.
  History before();

  /// The import's identity.
  UUID id();

  /// Writes what is still held back and the totals, and says what was written.
  Written finish();

  /// Writes the import itself, once its fact is there.
  ///
  /// @param warnings the findings of level W, kept with the import
  void complete(UUID fact, Import taken, List<Finding> warnings);

  @Override
  void close();

  /// What a recording has written.
  ///
  /// @param entriesSha256 over the texts of all entries in the order of the files, each followed by
  ///   a line feed
  record Written(int reports, long entries, Bytes entriesSha256, List<ReceivedFile> files) {

    public Written {
      files = List.copyOf(files);
    }
  }
}
