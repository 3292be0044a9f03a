package org.custodes.server.filing.web;

import java.time.LocalDate;
import java.util.List;
import org.custodes.server.books.Book;
import org.custodes.server.filing.DueReports;
import org.custodes.server.filing.FiledReports;
import org.custodes.server.filing.Receiver;
import org.custodes.server.filing.Wanted;
import org.custodes.server.frame.Mark;

/// What one area owes and has filed.
record AreaPage(
    Book book, List<DueReports.Due> due, List<FiledReports.Standing> filed, LocalDate today) {

  AreaPage {
    due = List.copyOf(due);
    filed = List.copyOf(filed);
  }

  String path() {
    return "/filing/" + book.area();
  }

  String path(FiledReports.Standing one) {
    return path() + "/" + one.report().number();
  }

  String prepare(DueReports.Due one) {
    Wanted wanted = one.wanted();
    return "%s/prepare?kind=%s&correcting=%s&from=%s&to=%s"
        .formatted(
            path(),
            wanted.type().name().toLowerCase(java.util.Locale.ROOT),
            wanted.correcting(),
            wanted.period().start(),
            wanted.period().end());
  }

  long late() {
    return due.stream().filter(one -> one.daysLate(today) > 0).count();
  }

  Mark mark() {
    return late() > 0 ? Mark.NOW : due.isEmpty() ? Mark.GOOD : Mark.WATCH;
  }

  Mark mark(DueReports.Due one) {
    return one.daysLate(today) > 0
        ? Mark.NOW
        : one.wanted().correcting() || one.over() ? Mark.WATCH : Mark.INFORMATION;
  }

  /// The message of how it stands with a receiver: `filing.told.none`, `filing.told.sent`.
  static String toldKey(FiledReports.Standing one, Receiver receiver) {
    return "filing.told." + one.last(receiver).map(told -> told.step().word()).orElse("none");
  }

  static Mark toldMark(FiledReports.Standing one, Receiver receiver) {
    return one.last(receiver)
        .map(told ->
            switch (told.step()) {
              case SENT, RESUBMITTED -> Mark.PENDING;
              case RECEIVED -> Mark.GOOD;
              case REJECTED -> Mark.REFUSED;
            })
        .orElse(Mark.DRAFT);
  }
}
