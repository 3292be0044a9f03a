package org.custodes.server.filing.web;

import java.time.LocalDate;
import java.util.List;
import org.custodes.server.books.Book;
import org.custodes.server.filing.DueReports;
import org.custodes.server.filing.OpenFromReports;
import org.custodes.server.frame.Mark;

/// What all areas owe.
///
/// @param candidates areas that have reported and whose books are not kept here
record FilingPage(List<Area> areas, List<OpenFromReports.Candidate> candidates) {

  FilingPage {
    areas = List.copyOf(areas);
    candidates = List.copyOf(candidates);
  }

  long due() {
    return areas.stream().mapToLong(Area::now).sum();
  }

  long late() {
    return areas.stream().mapToLong(Area::late).sum();
  }

  Mark mark() {
    return late() > 0 ? Mark.NOW : due() > 0 ? Mark.WATCH : Mark.GOOD;
  }

  /// One area.
  record Area(Book book, List<DueReports.Due> due, LocalDate today) {

    Area {
      due = List.copyOf(due);
    }

    String path() {
      return "/filing/" + book.area();
    }

    /// Reports that can be made now.
    long now() {
      return due.stream().filter(DueReports.Due::over).count();
    }

    long late() {
      return due.stream().filter(one -> one.daysLate(today) > 0).count();
    }

    long corrections() {
      return due.stream().filter(one -> one.wanted().correcting()).count();
    }
  }
}
