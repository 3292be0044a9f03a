package org.custodes.cli.validate;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.custodes.cli.pdf.PdfText.Line;
import org.custodes.cli.pdf.PdfText.Style;

/// The text of a dossier, line by line.
final class DossierLines {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private final List<Line> lines = new ArrayList<>();

  static List<Line> of(Dossier dossier) {
    DossierLines lines = new DossierLines();
    lines.head(dossier);
    lines.program(dossier.program());
    lines.sources(dossier.files());
    lines.cases(dossier.cases());
    return List.copyOf(lines.lines);
  }

  /// What the document is called.
  static String title(Dossier dossier) {
    return "Qualification report of Custodes " + dossier.program().version();
  }

  private void head(Dossier dossier) {
    add(Style.TITLE, title(dossier));
    add(Style.PLAIN, "Written " + TIME.format(dossier.written()) + " by custodes validate.");
    add(
        Style.PLAIN,
        "Each case was calculated by the program's own code and compared with what its file"
            + " expects. This report does not say that the expectations are right: that is the"
            + " judgement of whoever brought the cases.");
    add(Style.STRONG, "Result: " + dossier.tally());
  }

  private void program(Program program) {
    add(Style.HEADING, "Program");
    add(Style.PLAIN, "Version " + program.version());
    add(Style.PLAIN, "Java " + program.java());
    add(Style.PLAIN, "System " + program.system());
    add(Style.PLAIN, "SHA-256 over the hashes below, a line each:");
    add(Style.DIGITS, program.sha256());
    program.parts().forEach(this::hashed);
  }

  private void sources(List<Dossier.Part> parts) {
    for (Dossier.Part part : parts) {
      add(Style.HEADING, "Cases from " + part.folder());
      part.files().forEach(this::hashed);
    }
  }

  private void hashed(Hashed file) {
    add(Style.PLAIN, file.name() + ", " + file.bytes() + " bytes");
    add(Style.DIGITS, file.sha256().isEmpty() ? "no hash" : file.sha256());
  }

  private void cases(List<Case> cases) {
    String file = "";
    for (Case one : cases) {
      if (!one.file().equals(file)) {
        file = one.file();
        add(Style.HEADING, "Source: " + file);
      }
      one(one);
    }
  }

  private void one(Case one) {
    add(Style.STRONG, one.verdict().word() + ": " + one.kind() + ", " + one.name());
    if (!one.reason().isEmpty()) {
      add(Style.PLAIN, one.reason());
    }
    if (one.verdict() != Verdict.SKIPPED && one.reason().isEmpty()) {
      add(Style.PLAIN, "expected " + one.expected());
      add(Style.PLAIN, "got " + one.got() + "; tolerance " + one.tolerance());
    }
  }

  private void add(Style style, String text) {
    lines.add(new Line(style, text));
  }
}
