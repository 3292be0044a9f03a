package org.custodes.server.reports.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.report.Effect;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.FileSummary;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.ReportHeader;
import org.custodes.accounting.report.ReportedEntry;
import org.custodes.server.facts.Bytes;
import org.custodes.server.reports.Import;
import org.custodes.server.reports.ReceivedFile;
import org.custodes.server.reports.Recording;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessResourceFailureException;

/// Writes one import into the tables while it is being checked.
///
/// Rows take the next free numbers; the import lock makes sure that nobody else does. Entries go
/// before their lines, so a line never waits for its entry.
final class PostgresRecording implements Recording {

  /// From so many entries on, an import changes what the planner should expect.
  private static final long LARGE = 5_000;

  private final UUID id;
  private final RecordingTables tables;
  private final History before;
  private final AutoCloseable reading;
  private final Addresses addresses;
  private final CopyRows entries;
  private final CopyRows lines;
  private final MessageDigest texts = sha256();
  private final List<ReceivedFile> files = new ArrayList<>();
  private final long firstLine;
  private final long firstEntry;
  private long report;
  private long entry;
  private long line;
  private int reports;
  private int entriesInReport;
  private int notesInReport;
  private Bytes entriesSha256 = Bytes.of(new byte[0]);

  /// @param reading closed with this recording: the connection that `before` reads on
  PostgresRecording(
      UUID id, RecordingTables tables, CopyManager copies, History before, AutoCloseable reading) {
    this.id = id;
    this.tables = tables;
    this.before = before;
    this.reading = reading;
    this.addresses = new Addresses(before);
    this.entries = new CopyRows(copies, RecordingTables.COPY_ENTRIES);
    this.lines = new CopyRows(copies, RecordingTables.COPY_LINES);
    this.report = tables.highest("report");
    this.entry = tables.highest("entry");
    this.line = tables.highest("line");
    this.firstEntry = entry + 1;
    this.firstLine = line + 1;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public History before() {
    return before;
  }

  @Override
  public void reportBegins(ReportHeader header) {
    report++;
    reports++;
    entriesInReport = 0;
    notesInReport = 0;
  }

  @Override
  public void entry(ReportHeader header, ReportedEntry reported) {
    entry++;
    if (reported.set() == EntrySet.OI) {
      entriesInReport++;
    } else {
      notesInReport++;
    }
    texts.update(reported.text().getBytes(StandardCharsets.UTF_8));
    texts.update((byte) '\n');
    write(header, reported);
    sendIfFull();
  }

  @Override
  public void effect(Effect effect) {
    Content amount = effect.amount();
    lines
        .field(++line)
        .field(entry)
        .field(effect.area().code())
        .field(String.valueOf(amount.category().letter()))
        .field(effect.code().code())
        .field(effect.date())
        .field(effect.batch())
        .field(effect.keyMeasurementPoint())
        .field(effect.reverses() != null)
        .field(amount.element().micrograms())
        .field(amount.fissile().micrograms())
        .end();
    sendIfFull();
  }

  @Override
  public void reportEnds(ReportHeader header) {
    tables.addReport(report, id, files.size(), header, entriesInReport, notesInReport);
  }

  @Override
  public void fileEnds(FileSummary file) {
    files.add(new ReceivedFile(file.name(), file.bytes(), file.sha256()));
  }

  @Override
  public Written finish() {
    send();
    tables.addMonths(firstLine);
    if (entry - firstEntry >= LARGE) {
      tables.analyze();
    }
    TransitMatches.record(tables.sql());
    entriesSha256 = Bytes.of(texts.digest());
    return new Written(reports, entry - firstEntry + 1, entriesSha256, files);
  }

  @Override
  public void complete(UUID fact, Import taken, List<Finding> warnings) {
    tables.addImport(fact, taken, entriesSha256.toArray(), warnings);
  }

  @Override
  public void close() {
    try {
      reading.close();
    } catch (Exception e) {
      throw new DataAccessResourceFailureException(
          "closing the connection that read the history", e);
    }
  }

  private void write(ReportHeader header, ReportedEntry reported) {
    boolean accounting = reported.set() == EntrySet.OI;
    EntryReference address = accounting ? addresses.of(header, reported) : null;
    List<Content> contents = reported.contents();
    entries
        .field(entry)
        .field(report)
        .field(reported.set().name())
        .field(reported.number())
        .field(String.valueOf(reported.status().letter()))
        .field(header.area() == null ? "" : header.area().code())
        .field(address == null ? header.number() : address.report())
        .field(address == null ? reported.number() : address.entry())
        .field(reported.code().map(AccountingCode::code).orElse(""))
        .field(reported.date().orElse(null))
        .field(reported.keyMeasurementPoint())
        .field(reported.batch())
        .field(reported.shippersBatch())
        .field(reported.description())
        .field(reported.basis().map(Enum::name).orElse(""))
        .optional(reported.items().isPresent() ? reported.items().getAsInt() : null)
        .field(reported.shipper())
        .field(reported.receiver())
        .field(letters(contents))
        .field(contents.stream().mapToLong(c -> c.element().micrograms()).toArray())
        .field(contents.stream().mapToLong(c -> c.fissile().micrograms()).toArray())
        .field(reported.text())
        .end();
  }

  private static String letters(List<Content> contents) {
    StringBuilder letters = new StringBuilder(contents.size());
    contents.forEach(content -> letters.append(content.category().letter()));
    return letters.toString();
  }

  private void sendIfFull() {
    if (entries.isFull() || lines.isFull()) {
      send();
    }
  }

  private void send() {
    try {
      entries.flush();
      lines.flush();
    } catch (SQLException e) {
      throw tables.translated("copying entries of an import", e);
    } catch (IOException e) {
      throw new UncheckedIOException("copying entries of an import", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
