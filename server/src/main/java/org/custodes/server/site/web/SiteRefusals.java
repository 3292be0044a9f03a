package org.custodes.server.site.web;

import java.util.List;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Words;
import org.custodes.server.site.SiteRefusal;

/// Says why an entry was not made.
final class SiteRefusals {

  private SiteRefusals() {}

  /// The first reason, for a program, with all of them in its member `reasons`.
  static Refusal refusal(List<SiteRefusal> reasons, Words words) {
    return refusal(reasons.getFirst())
        .with("reasons", reasons.stream().map(reason -> Reason.of(reason, words)).toList());
  }

  /// One reason as programs read it.
  record Reason(String field, String code, String detail) {

    static Reason of(SiteRefusal reason, Words words) {
      Refusal refusal = refusal(reason);
      return new Reason(
          reason.field(),
          refusal.code(),
          words.say(refusal.key() + ".detail", refusal.arguments()));
    }
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
