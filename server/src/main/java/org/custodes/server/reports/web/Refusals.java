package org.custodes.server.reports.web;

import org.custodes.server.frame.Refusal;
import org.custodes.server.reports.ImportLimits;
import org.custodes.server.reports.ImportOutcome;

/// The refusals of an import as answers with a stable code.
final class Refusals {

  private Refusals() {}

  static Refusal of(ImportOutcome.Refused refused) {
    return switch (refused) {
      case ImportOutcome.Faulty faulty ->
          new Refusal(422, "reports.findings", faulty.errors(), faulty.warnings());
      case ImportOutcome.NoFile() -> new Refusal(400, "reports.no-file");
      case ImportOutcome.TooManyFiles(int found) ->
          new Refusal(413, "reports.too-many-files", found, ImportLimits.FILES);
      case ImportOutcome.TooLarge(long found) ->
          new Refusal(413, "reports.too-large", found, ImportLimits.BYTES);
      case ImportOutcome.NameTooLong(String name) ->
          new Refusal(400, "reports.name-too-long", name, ImportLimits.NAME_LENGTH);
      case ImportOutcome.Busy() -> new Refusal(503, "reports.busy");
    };
  }
}
