package org.custodes.cli.validate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mass;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.ReportHeader;
import org.custodes.accounting.report.ReportedEntry;
import org.custodes.accounting.report.Sink;
import org.custodes.accounting.report.code10.Code10Check;
import org.custodes.accounting.report.code10.Code10Writer;
import org.custodes.accounting.report.code10.Delimiters;
import org.custodes.accounting.report.code10.Label;

/// Lines of a spreadsheet put to the product as the entries of an inventory change report, to hear
/// what it says of them.
///
/// What the lines do not tell is invented and in order: an area, a period of all days that can be
/// meant, one key measurement point.
final class Probe {

  private static final String PERIOD = "19450101/21991231";
  private static final String REPORT_DATE = "21991231";
  private static final String DAY = "20260101";

  private final List<Map<Label, String>> entries = new ArrayList<>();

  /// Adds one change of a batch of irradiated enriched uranium.
  ///
  /// @param date as label 412 carries it
  Probe add(ChangeCode code, String date, Map<Label, Mass> weights) {
    Map<Label, String> entry = new EnumMap<>(Label.class);
    entry.put(Label.REFERENCE, "OI/ZZ;1");
    entry.put(Label.REPORT_DATE, REPORT_DATE);
    entry.put(Label.ENCODER, "CUSTODES");
    entry.put(Label.REPORT_TYPE, "I");
    entry.put(Label.PERIOD, PERIOD);
    entry.put(Label.FACILITY, "ZF01");
    entry.put(Label.AREA, "ZM01");
    entry.put(Label.STATUS, "N");
    entry.put(Label.KEY_MEASUREMENT_POINT, "1");
    entry.put(Label.CODE, code.code());
    entry.put(Label.CHANGE_DATE, date);
    entry.put(Label.DESCRIPTION, "B/Q/1/G");
    entry.put(Label.BATCH, "LINE-" + (entries.size() + 1));
    entry.put(Label.MEASUREMENT, "N");
    entry.put(Label.ITEMS, "1");
    weights.forEach((label, mass) -> entry.put(label, mass.inGrams() + "G"));
    entries.add(entry);
    return this;
  }

  /// Adds a change with weights on a day that is in order.
  Probe add(ChangeCode code, Map<Label, Mass> weights) {
    return add(code, DAY, weights);
  }

  Answer ask() {
    Map<Integer, LocalDate> dates = new HashMap<>();
    Sink sink =
        new Sink() {
          @Override
          public void entry(ReportHeader report, ReportedEntry entry) {
            entry.date().ifPresent(date -> dates.put(entry.number(), date));
          }
        };
    Code10Check check = new Code10Check(History.none(), sink);
    try {
      check.file("lines", new ByteArrayInputStream(written()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer(check.finish().findings().listed(), dates);
  }

  private byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Code10Writer writer = new Code10Writer(out, Delimiters.STANDARD);
    for (int i = 0; i < entries.size(); i++) {
      String number = String.valueOf(i + 1);
      entries.get(i).put(Label.ENTRY, i == 0 ? number + "/" + entries.size() : number);
      writer.write(entries.get(i));
    }
    return out.toByteArray();
  }

  /// What the product says.
  ///
  /// @param dates of the entries without an error, by their numbers from 1
  record Answer(List<Finding> findings, Map<Integer, LocalDate> dates) {

    Answer {
      findings = List.copyOf(findings);
      dates = Map.copyOf(dates);
    }

    /// The first finding of a kind about an entry, by its number from 1.
    Optional<Finding> finding(Fault fault, int entry) {
      return findings.stream()
          .filter(one -> one.fault() == fault && one.entry() == entry)
          .findFirst();
    }
  }
}
