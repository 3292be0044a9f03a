package org.custodes.server.filing;

import java.util.Optional;
import org.custodes.accounting.report.filing.MadeReport;
import org.custodes.server.facts.Bytes;
import org.springframework.stereotype.Service;

/// Makes a filed report anew from the books, as they were known when it was prepared, and compares.
@Service
public class Reproduction {

  private final ReportMaker maker;
  private final FilingStore store;

  Reproduction(ReportMaker maker, FilingStore store) {
    this.maker = maker;
    this.store = store;
  }

  /// What came of it.
  ///
  /// @param signed the hash that two people signed
  /// @param stored the hash of the bytes kept here; empty if they are not there
  /// @param made the hash of the bytes that the books give; empty if they give none
  public record Compared(Bytes signed, Optional<Bytes> stored, Optional<Bytes> made) {

    /// Whether all three are one.
    public boolean same() {
      return stored.filter(signed::equals).isPresent() && made.filter(signed::equals).isPresent();
    }
  }

  public Compared compare(FiledReport report) {
    Bytes signed = report.submission().sha256();
    return new Compared(
        signed,
        store.file(signed).map(bytes -> Bytes.of(bytes).sha256()),
        maker
            .again(report.submission())
            .map(MadeReport::bytes)
            .map(bytes -> Bytes.of(bytes).sha256()));
  }
}
