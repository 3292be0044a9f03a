package org.custodes.server.filing.web;

import java.util.List;
import org.custodes.accounting.report.filing.Unreportable;
import org.custodes.server.filing.FilingRefusal;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.Objection;

/// Says why a report was not made or filed.
final class FilingRefusals {

  private FilingRefusals() {}

  static Refusal refusal(FilingRefusal why) {
    Objection objection = why.objection();
    Refusal refusal = new Refusal(status(why), objection.code(), objection.arguments().toArray());
    return switch (why) {
      case FilingRefusal.Unwritable(var all) ->
          refusal.with("reasons", all.stream().map(Reason::of).toList());
      case FilingRefusal.WrongLines(var all) ->
          refusal.with("lines", all.stream().map(StatementApi.WrongLine::of).toList());
      default -> refusal;
    };
  }

  private static int status(FilingRefusal why) {
    return switch (why) {
      case FilingRefusal.NoStatement _,
          FilingRefusal.NoBooks _,
          FilingRefusal.NoReport _,
          FilingRefusal.NothingReported _ ->
          404;
      case FilingRefusal.Malformed _,
          FilingRefusal.Uncarried _,
          FilingRefusal.NoPeriod _,
          FilingRefusal.NoReportedDay _,
          FilingRefusal.NotTold _,
          FilingRefusal.Unbalanced _,
          FilingRefusal.WrongLines _,
          FilingRefusal.NoListing _,
          FilingRefusal.Unwritable _,
          FilingRefusal.Faulty _,
          FilingRefusal.TooMany _ ->
          422;
      case FilingRefusal.NotOver _,
          FilingRefusal.BooksOpen _,
          FilingRefusal.StatementKnown _,
          FilingRefusal.DoesNotFit _,
          FilingRefusal.NothingToReport _,
          FilingRefusal.Reported _,
          FilingRefusal.First _,
          FilingRefusal.CorrectedBy _,
          FilingRefusal.NotNext _,
          FilingRefusal.Moved _,
          FilingRefusal.OutOfStep _ ->
          409;
    };
  }

  /// One thing that a report cannot carry, for programs.
  record Reason(List<String> entries, String label, String found, String wanted) {

    static Reason of(Unreportable one) {
      return new Reason(
          one.sources().stream().map(Object::toString).toList(),
          one.label().code(),
          one.found(),
          one.wanted());
    }
  }
}
