package org.custodes.cli.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Sink;
import org.custodes.accounting.report.code10.CheckResult;
import org.custodes.accounting.report.code10.Code10Check;
import org.custodes.accounting.report.code10.Code10Reader;

/// The labelled reports of one area in a folder, in the order of their numbers: what it would have
/// sent.
///
/// @param area country and area, for example `ZZ/ZM01`; the file's name where its first entry says
///   no area
record Story(String area, List<Report> reports) {

  private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2}/(..);([0-9]{1,9})");

  Story {
    reports = List.copyOf(reports);
  }

  /// A report as its first entry names itself.
  ///
  /// @param number 0 where the entry says none
  /// @param type the letter of label 010; empty where the entry says none
  record Report(ReferenceFile file, String area, int number, String type) {

    boolean isChanges() {
      return type.equals("I");
    }
  }

  /// All stories of a folder, in the order of areas.
  static Collection<Story> all(List<ReferenceFile> files) {
    return files.stream()
        .filter(file -> file.fault().isEmpty())
        .map(Story::report)
        .sorted(Comparator.comparingInt(Report::number))
        .collect(Collectors.groupingBy(Report::area, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(story -> new Story(story.getKey(), story.getValue()))
        .toList();
  }

  static Collection<Story> all(Folder folder) {
    return all(folder.files().stream().filter(Code10Cases::isLabelled).toList());
  }

  /// The product's judgement on reports, taken in this order into one ledger.
  static CheckResult check(List<Report> reports) {
    Code10Check check = new Code10Check(History.none(), Sink.NONE);
    for (Report report : reports) {
      try {
        check.file(report.file().name(), report.file().open());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return check.finish();
  }

  static Report report(ReferenceFile file) {
    Code10Reader reader = new Code10Reader(file.open(), _ -> {});
    try {
      return reader.next() ? report(file, reader) : new Report(file, file.name(), 0, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Report report(ReferenceFile file, Code10Reader reader) {
    Matcher reference = REFERENCE.matcher(reader.entry().value("001"));
    String area = reader.entry().value("307");
    String type = reader.entry().value("010");
    if (!reference.matches() || area.isEmpty()) {
      return new Report(file, file.name(), 0, type);
    }
    String place = reference.group(1) + "/" + area;
    return new Report(file, place, Integer.parseInt(reference.group(2)), type);
  }
}
