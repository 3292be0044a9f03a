package org.custodes.server.reports;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.Findings;
import org.custodes.accounting.report.Sink;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// Takes files of accounting reports, all or none of them.
///
/// The files are judged in the order given and written while they are judged, in one transaction
/// with one fact. A finding of level E rolls it back. Imports run one after another, because each
/// is judged by what the ones before it said.
public class ImportReports {

  static final String FACT = "reports.imported.1";

  private final ReportStore store;
  private final ReportJudge judge;
  private final Facts facts;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final Semaphore place = new Semaphore(1, true);

  ImportReports(
      ReportStore store,
      ReportJudge judge,
      Facts facts,
      TransactionOperations transaction,
      Clock clock,
      Supplier<UUID> ids) {
    this.store = store;
    this.judge = judge;
    this.facts = facts;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
  }

  /// Takes the files or refuses them whole.
  ///
  /// @param actor who hands them in
  public ImportOutcome take(List<Upload> files, Actor actor) {
    return inTurn(files, () -> inTransaction(recording -> recorded(files, actor, recording)));
  }

  /// Judges the files as [#take] would and takes nothing.
  public ImportOutcome check(List<Upload> files) {
    return inTurn(files, () -> inTransaction(recording -> judged(files, recording)));
  }

  private ImportOutcome inTurn(List<Upload> files, Supplier<ImportOutcome> act) {
    ImportOutcome outside = outsideLimits(files);
    if (outside != null) {
      return outside;
    }
    if (!waitForPlace()) {
      return new ImportOutcome.Busy();
    }
    try {
      return act.get();
    } finally {
      place.release();
    }
  }

  private static @Nullable ImportOutcome outsideLimits(List<Upload> files) {
    if (files.isEmpty()) {
      return new ImportOutcome.NoFile();
    }
    if (files.size() > ImportLimits.FILES) {
      return new ImportOutcome.TooManyFiles(files.size());
    }
    long bytes = files.stream().mapToLong(Upload::size).sum();
    if (bytes > ImportLimits.BYTES) {
      return new ImportOutcome.TooLarge(bytes);
    }
    return files.stream()
        .map(Upload::name)
        .filter(name -> name.length() > ImportLimits.NAME_LENGTH)
        .findFirst()
        .map(ImportOutcome.NameTooLong::new)
        .orElse(null);
  }

  private boolean waitForPlace() {
    try {
      return place.tryAcquire(ImportLimits.WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Rolls back whatever is not taken.
  private ImportOutcome inTransaction(Attempt attempt) {
    ImportOutcome outcome =
        transaction.execute(status -> {
          ImportOutcome result = attempt(attempt);
          if (!(result instanceof ImportOutcome.Taken)) {
            status.setRollbackOnly();
          }
          return result;
        });
    return requireNonNull(outcome);
  }

  private ImportOutcome attempt(Attempt attempt) {
    return store
        .begin(ids.get())
        .map(recording -> {
          try (recording) {
            return attempt.with(recording);
          } catch (IOException e) {
            throw new UncheckedIOException("reading the files of an import", e);
          }
        })
        .orElseGet(ImportOutcome.Busy::new);
  }

  private ImportOutcome recorded(List<Upload> files, Actor actor, Recording recording)
      throws IOException {
    Findings findings = judge.judge(files, recording.before(), recording).findings();
    if (!findings.acceptable()) {
      return faulty(findings);
    }
    Recording.Written written = recording.finish();
    Import taken = taken(recording.id(), actor, written, findings.warnings());
    Fact fact = facts.record(fact(taken, actor, written));
    recording.complete(fact.id(), taken, findings.listed());
    return new ImportOutcome.Taken(taken, findings.listed());
  }

  private ImportOutcome judged(List<Upload> files, Recording recording) throws IOException {
    ReportJudge.Verdict verdict = judge.judge(files, recording.before(), Sink.NONE);
    Findings findings = verdict.findings();
    return findings.acceptable()
        ? new ImportOutcome.Acceptable(verdict.entries(), findings.listed(), findings.unlisted())
        : faulty(findings);
  }

  private Import taken(UUID id, Actor actor, Recording.Written written, long warnings) {
    Instant now = clock.instant();
    return new Import(
        id,
        now,
        actor.pseudonym(),
        written.files(),
        written.reports(),
        written.entries(),
        warnings);
  }

  private static NewFact fact(Import taken, Actor actor, Recording.Written written) {
    List<Json> files = taken.files().stream().map(ImportReports::file).toList();
    return NewFact.of(FACT, actor, "import " + taken.id())
        .with("import", taken.id().toString())
        .with("files", new Json.Items(files))
        .with("reports", taken.reports())
        .with("entries", taken.entries())
        .with("warnings", taken.warnings())
        .with("entriesSha256", written.entriesSha256());
  }

  private static Json file(ReceivedFile file) {
    return Json.Members.NONE
        .with("name", new Json.Text(file.name()))
        .with("size", new Json.Whole(file.size()))
        .with("sha256", new Json.Text(file.sha256()));
  }

  private static ImportOutcome.Faulty faulty(Findings findings) {
    List<Finding> listed = findings.listed();
    return new ImportOutcome.Faulty(
        listed, findings.errors(), findings.warnings(), findings.unlisted());
  }

  /// What is done with an open recording.
  @FunctionalInterface
  private interface Attempt {
    ImportOutcome with(Recording recording) throws IOException;
  }
}
