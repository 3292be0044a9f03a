package org.custodes.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.verifier.dump.Dump;
import org.custodes.verifier.leaf.Leaf;

/// Files of reports: those that were filed, by the hash that two people signed, and the texts of
/// those that were received, by the hash that their import recorded.
final class Reports {

  private final Dump dump;
  private final Findings findings;
  private final List<Leaf> filed = new ArrayList<>();
  private final List<Leaf> imported = new ArrayList<>();

  Reports(Dump dump, Findings findings) {
    this.dump = dump;
    this.findings = findings;
  }

  void hear(Leaf leaf) {
    if (leaf.is("filing.report-filed")) {
      filed.add(leaf);
    } else if (leaf.is("reports.imported")) {
      imported.add(leaf);
    }
  }

  void look() {
    files();
    texts();
  }

  private void files() {
    Map<String, Long> sizes = new HashMap<>();
    dump.table("filing.file")
        .read(row -> {
          byte[] bytes = row.bytes("bytes");
          String made = Digest.of(Bytes.of(bytes)).bytes().hex();
          if (!row.text("sha256").equals("\\x" + made)) {
            findings.add(
                Finding.difference(
                    Step.REPORTS,
                    "file",
                    "filing.file " + row.text("sha256") + " (" + row.place() + ")",
                    "bytes with the SHA-256 " + made,
                    "those whose name it is",
                    "A report's file was changed."));
          }
          sizes.put(made, (long) bytes.length);
        });
    for (Leaf leaf : filed) {
      if (!sizes.containsKey(leaf.text("sha256"))) {
        findings.add(
            Finding.difference(
                    Step.REPORTS,
                    "file-missing",
                    leaf.type().name(),
                    "no file with the SHA-256 " + leaf.text("sha256"),
                    "the file that two people signed",
                    "What was sent cannot be shown.")
                .of(leaf.index(), leaf.id()));
      }
    }
  }

  /// SHA-256 over the texts of all entries of an import, each followed by a line feed.
  private void texts() {
    Map<String, MessageDigest> byImport = new HashMap<>();
    Map<Long, MessageDigest> byReport = new HashMap<>();
    dump.table("reports.report")
        .read(row ->
            byReport.put(
                row.number("id"), byImport.computeIfAbsent(row.text("import"), _ -> sha256())));
    long[] last = {Long.MIN_VALUE};
    dump.table("reports.entry")
        .read(row -> {
          MessageDigest digest = byReport.get(row.number("report"));
          if (digest == null || row.number("id") <= last[0]) {
            findings.add(
                Finding.difference(
                    Step.REPORTS,
                    "received-entry",
                    "reports.entry id " + row.text("id") + " (" + row.place() + ")",
                    "an entry of no report, or out of order",
                    "entries of received reports in their order",
                    "It was put in beside what was received."));
            return;
          }
          last[0] = row.number("id");
          digest.update(Bytes.ofText(row.text("text") + "\n").toArray());
        });
    for (Leaf leaf : imported) {
      MessageDigest digest = byImport.getOrDefault(leaf.text("import"), sha256());
      String made = HexFormat.of().formatHex(digest.digest());
      if (!made.equals(leaf.text("entriesSha256"))) {
        findings.add(
            Finding.difference(
                    Step.REPORTS,
                    "received-texts",
                    leaf.type().name(),
                    "texts of entries with the SHA-256 " + made,
                    leaf.text("entriesSha256"),
                    "A received report is shown with other entries than it had.")
                .of(leaf.index(), leaf.id()));
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
