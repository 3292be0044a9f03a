package org.custodes.server.reports.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.custodes.accounting.Content;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.server.reports.ReceivedEntry;
import org.custodes.server.reports.ReceivedReports.Correction;

/// One value that a correction changed.
///
/// @param by the entry that corrects, deletes or adds
/// @param path of the logical entry it speaks of
/// @param byPath its own
/// @param what the message that names the value; `reports.value.entry` where the whole entry came
///   or went
/// @param before empty where there was none
/// @param after empty where there is none any more
record ChangeRow(
    ReceivedEntry by,
    EntryStatus status,
    String path,
    String byPath,
    String what,
    String before,
    String after) {

  static List<ChangeRow> of(Correction correction) {
    ReceivedEntry after = correction.after();
    if (after.status() != EntryStatus.CORRECTION || correction.before().isEmpty()) {
      return List.of(whole(correction));
    }
    Map<String, String> old = values(correction.before().get());
    List<ChangeRow> rows = new ArrayList<>();
    values(after)
        .forEach((what, value) -> {
          String was = old.getOrDefault(what, "");
          if (!was.equals(value)) {
            rows.add(row(after, what, was, value));
          }
        });
    return rows.isEmpty() ? List.of(row(after, "reports.value.nothing", "", "")) : rows;
  }

  private static ChangeRow whole(Correction correction) {
    boolean deleted = correction.after().status() == EntryStatus.DELETION;
    String text =
        summary(deleted ? correction.before().orElse(correction.after()) : correction.after());
    return row(correction.after(), "reports.value.entry", deleted ? text : "", deleted ? "" : text);
  }

  private static String summary(ReceivedEntry entry) {
    StringBuilder summary = new StringBuilder(entry.code()).append(' ').append(entry.batch());
    entry.contents().forEach(content -> summary.append(' ').append(content.element()));
    return summary.toString().trim();
  }

  /// Everything of an entry that a person would compare, by the message that names it.
  private static Map<String, String> values(ReceivedEntry entry) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("reports.value.code", entry.code());
    values.put("reports.value.date", entry.date().map(Object::toString).orElse(""));
    values.put("reports.value.kmp", entry.kmp());
    values.put("reports.value.batch", entry.batch());
    values.put("reports.value.shipper-batch", entry.shipperBatch());
    values.put("reports.value.description", entry.description());
    values.put("reports.value.basis", entry.basis());
    values.put(
        "reports.value.items",
        entry.items().isPresent() ? String.valueOf(entry.items().getAsInt()) : "");
    values.put("reports.value.shipper", entry.shipper());
    values.put("reports.value.receiver", entry.receiver());
    values.put("reports.value.element", masses(entry, true));
    values.put("reports.value.fissile", masses(entry, false));
    return values;
  }

  private static String masses(ReceivedEntry entry, boolean element) {
    List<String> masses = new ArrayList<>();
    for (Content content : entry.contents()) {
      masses.add(
          content.category().letter() + " " + (element ? content.element() : content.fissile()));
    }
    return String.join(", ", masses);
  }

  private static ChangeRow row(ReceivedEntry by, String what, String before, String after) {
    return new ChangeRow(
        by, by.status(), Paths.entry(by.address()), Paths.entry(by.place()), what, before, after);
  }
}
