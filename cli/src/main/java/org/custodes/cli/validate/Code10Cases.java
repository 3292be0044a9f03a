package org.custodes.cli.validate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.Level;
import org.custodes.accounting.report.code10.CheckResult;
import org.custodes.accounting.report.code10.Code10Reader;
import org.custodes.accounting.report.code10.Code10Writer;
import org.custodes.accounting.report.code10.Delimiters;
import org.custodes.accounting.report.code10.SyntaxFault;

/// Reports in the labelled format of Code 10.
///
/// Each is read and written again, and must come out with the same bytes. Each must be free of
/// errors when it follows the other reports of its area in the order of their numbers. An empty
/// report must be good by itself and refused once it holds a weight.
final class Code10Cases implements CaseReader {

  private static final String NAME = "constructed-code10-.*\\.txt";
  private static final String NO_ERROR = "no finding of level E";
  private static final String REFUSED = "a finding of level E";
  private static final String WEIGHT = "630:1G#670:1G#";

  static boolean isLabelled(ReferenceFile file) {
    String first = file.firstLine();
    return file.name().matches(NAME)
        || (file.name().endsWith(".txt")
            && (first.startsWith("001:OI/") || first.startsWith("001:NC/")));
  }

  @Override
  public boolean recognises(ReferenceFile file) {
    return isLabelled(file);
  }

  @Override
  public void run(List<ReferenceFile> files, Folder folder, Protocol protocol) {
    for (ReferenceFile file : files) {
      file.fault().ifPresent(why -> protocol.recorder(file, "code10").failed(file.name(), why));
    }
    for (Story story : Story.all(files)) {
      ReferenceFile first = story.reports().getFirst().file();
      protocol.recorder(first, "code10").attempt(story.area(), () -> run(story, protocol));
    }
  }

  private static void run(Story story, Protocol protocol) {
    CheckResult result = Story.check(story.reports());
    List<Integer> before = new ArrayList<>();
    for (Story.Report report : story.reports()) {
      ReferenceFile file = report.file();
      roundTrip(file, protocol.recorder(file, "code10-round-trip"));
      judged(report, before, result, protocol.recorder(file, "code10-rules"));
      empty(report, protocol.recorder(file, "code10-empty"));
      before.add(report.number());
    }
  }

  private static void roundTrip(ReferenceFile file, Recorder cases) {
    String name = "read and written again";
    cases.attempt(
        name,
        () -> {
          byte[] bytes = file.bytes();
          String expected = "the same " + bytes.length + " bytes";
          String got = difference(bytes, file).orElse(expected);
          cases.same(name, expected, got);
        });
  }

  /// What differs once the file is read and written; empty if nothing does.
  private static Optional<String> difference(byte[] bytes, ReferenceFile file) {
    List<SyntaxFault> faults = new ArrayList<>();
    byte[] written = written(file, faults);
    if (!faults.isEmpty()) {
      SyntaxFault first = faults.getFirst();
      return Optional.of("line " + first.line() + ": " + first.text());
    }
    int at = Arrays.mismatch(bytes, written);
    return at < 0
        ? Optional.empty()
        : Optional.of(written.length + " bytes, from byte " + at + " on others");
  }

  private static byte[] written(ReferenceFile file, List<SyntaxFault> faults) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Code10Reader reader = new Code10Reader(file.open(), faults::add);
    Code10Writer writer = new Code10Writer(out, Delimiters.STANDARD);
    try {
      while (reader.next()) {
        writer.write(reader.entry());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void judged(
      Story.Report report, List<Integer> before, CheckResult result, Recorder cases) {
    String after =
        before.isEmpty()
            ? ""
            : before.stream().map(String::valueOf).collect(Collectors.joining(" ", " after ", ""));
    String name = report.area() + " report " + report.number() + after;
    Optional<Finding> error = error(result, report.file());
    String got = error.map(Code10Cases::text).orElse(NO_ERROR);
    cases.judged(name, NO_ERROR, got, error.isEmpty());
  }

  private static void empty(Story.Report report, Recorder cases) {
    if (!isEmpty(report.file())) {
      return;
    }
    Optional<Finding> alone = error(Story.check(List.of(report)), report.file());
    cases.judged("alone", NO_ERROR, alone.map(Code10Cases::text).orElse(NO_ERROR), alone.isEmpty());
    ReferenceFile heavy = report.file().with(report.file().text().stripTrailing() + WEIGHT + "\n");
    Optional<Finding> refusal = error(Story.check(List.of(Story.report(heavy))), heavy);
    cases.judged(
        "with a weight of 1 g",
        REFUSED,
        refusal.map(Code10Cases::text).orElse(NO_ERROR),
        refusal.isPresent());
  }

  /// Whether the only entry is there to say that there is nothing (label 309 is U).
  private static boolean isEmpty(ReferenceFile file) {
    Code10Reader reader = new Code10Reader(file.open(), _ -> {});
    try {
      return reader.next()
          && reader.entry().set() == EntrySet.OI
          && reader.entry().value("309").equals(String.valueOf(EntryStatus.INVALID.letter()))
          && !reader.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Finding> error(CheckResult result, ReferenceFile file) {
    return result.findings().listed().stream()
        .filter(one -> one.level() == Level.E && one.file().equals(file.name()))
        .findFirst();
  }

  private static String text(Finding finding) {
    return "line %d, rule %d, %s: %s"
        .formatted(finding.line(), finding.rule(), finding.code(), finding.text());
  }
}
