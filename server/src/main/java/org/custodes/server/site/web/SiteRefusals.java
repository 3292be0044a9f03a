package org.custodes.server.site.web;

import java.util.List;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Words;
import org.custodes.server.site.SiteRefusal;

/// Says why an entry was not made.
final class SiteRefusals {

  private SiteRefusals() {}

  /// The first reason, for a program, which mends one thing at a time.
  static Refusal refusal(List<SiteRefusal> reasons) {
    return refusal(reasons.getFirst());
  }

  /// All reasons, each beside its field.
  static FormErrors errors(List<SiteRefusal> reasons, Words words) {
    FormErrors errors = FormErrors.none();
    for (SiteRefusal reason : reasons) {
      Refusal refusal = refusal(reason);
      errors =
          errors.and(reason.field(), words.say(refusal.key() + ".detail", refusal.arguments()));
    }
    return errors;
  }

  private static Refusal refusal(SiteRefusal reason) {
    return switch (reason) {
      case SiteRefusal.MalformedCode code ->
          new Refusal(422, "site.code-malformed", code.found(), code.field());
      case SiteRefusal.MalformedName name ->
          new Refusal(422, "site.name-malformed", name.found().length());
      case SiteRefusal.MalformedDate date ->
          new Refusal(422, "site.date-malformed", date.found(), date.first(), date.last());
      case SiteRefusal.UnknownKind kind -> new Refusal(422, "site.kind-unknown", kind.found());
      case SiteRefusal.UnknownFacility facility ->
          new Refusal(422, "site.facility-unknown", facility.code());
      case SiteRefusal.AlreadyRegistered there ->
          new Refusal(409, "site.already-registered", there.code(), there.name());
    };
  }
}
