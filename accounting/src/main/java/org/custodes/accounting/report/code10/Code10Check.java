package org.custodes.accounting.report.code10;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.custodes.accounting.report.CompactLedger;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.FileSummary;
import org.custodes.accounting.report.Findings;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.Sink;

/// Judges labelled reports of one State by all 24 rules, in one pass over files of any size.
///
/// Give it the files in the order in which they were sent, then [#finish]. Every file is read to
/// its end, whatever is wrong with it; findings are listed up to a limit and counted beyond. Not
/// for more than one thread and not for a second use.
public final class Code10Check {

  private final Policy policy;
  private final Limits limits;
  private final Delimiters delimiters;
  private final Sink sink;
  private final Findings findings;
  private final Judgement judgement;
  private final CompactLedger ledger;
  private final ReportJudge judge;
  private final Preparation preparation;
  private int files;
  private long entries;
  private boolean full;

  /// @param history what was accepted before; [History#none] for reports that begin a ledger
  /// @param sink takes what is accepted; [Sink#NONE] for a check alone
  public Code10Check(
      Policy policy, Limits limits, Delimiters delimiters, History history, Sink sink) {
    this.policy = requireNonNull(policy, "policy");
    this.limits = requireNonNull(limits, "limits");
    this.delimiters = requireNonNull(delimiters, "delimiters");
    this.sink = requireNonNull(sink, "sink");
    this.findings = new Findings(limits.listedFindings());
    this.judgement = new Judgement(policy, findings);
    this.ledger = new CompactLedger(history);
    this.judge = new ReportJudge(judgement, ledger, new Rules(judgement, policy, ledger), sink);
    this.preparation = new Preparation(history);
  }

  /// A check of standard reports by the default policy and limits.
  public Code10Check(History history, Sink sink) {
    this(Policy.STANDARD, Limits.STANDARD, Delimiters.STANDARD, history, sink);
  }

  /// Judges one file.
  ///
  /// @param name how findings call it
  /// @param in is read to its end and not closed
  /// @throws IOException if it cannot be read; what was read before stays judged
  public void file(String name, InputStream in) throws IOException {
    judgement.inFile(name);
    if (++files > limits.files()) {
      judgement.findInFile(
          Fault.TOO_MANY_FILES, name, "found file " + files + ", wanted at most " + limits.files());
      return;
    }
    Findings.Mark mark = findings.mark();
    sink.fileBegins(name);
    judge.beginFile();
    MessageDigest digest = sha256();
    CountingStream counted = new CountingStream(new DigestInputStream(in, digest));
    long before = entries;
    read(new Code10Reader(counted, delimiters, limits, policy, fault -> {}));
    judge.endReport();
    end(name, HexFormat.of().formatHex(digest.digest()), counted.count(), before, mark);
  }

  /// Judges what only all files together can tell: the transfers between areas.
  public CheckResult finish() {
    new TransitRules(judgement, ledger).end();
    return new CheckResult(files, entries, findings, ledger);
  }

  private void read(Code10Reader reader) throws IOException {
    Code10Entry entry = reader.entry();
    while (reader.fill()) {
      Block block = reader.block();
      preparation.prepare(block, entry);
      int fault = 0;
      for (int i = 0; i < block.entries; i++) {
        entry.load(block, i);
        judgement.at(entry);
        fault = syntax(block.faults, fault, i);
        if (isRoom()) {
          judge.entry(entry);
        }
      }
      syntax(block.faults, fault, block.entries);
    }
  }

  /// Tells the faults up to and in an entry.
  private int syntax(List<SyntaxFault> faults, int from, int entry) {
    int next = from;
    while (next < faults.size() && faults.get(next).entry() <= entry) {
      judgement.find(faults.get(next), faults.get(next).entry() == entry);
      next++;
    }
    return next;
  }

  private boolean isRoom() {
    if (++entries <= limits.entries()) {
      return true;
    }
    if (!full) {
      full = true;
      String text =
          "found more entries, wanted at most " + limits.entries() + "; others not judged";
      judgement.findInFile(Fault.TOO_MANY_ENTRIES, judgement.file(), text);
    }
    return false;
  }

  private void end(String name, String sha256, long bytes, long before, Findings.Mark mark) {
    if (ledger.fileSeen(sha256)) {
      findings.backTo(mark);
      String text = "found the bytes of a file taken before, wanted a file once";
      judgement.findInFile(Fault.SAME_FILE_AGAIN, name, text);
    } else if (entries == before) {
      String text = "found no entry in " + bytes + " bytes, wanted one that begins with 001";
      judgement.findInFile(Fault.FILE_EMPTY, name, text);
    }
    ledger.fileTaken(sha256);
    sink.fileEnds(new FileSummary(name, sha256, bytes, judge.reports(), entries - before));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
