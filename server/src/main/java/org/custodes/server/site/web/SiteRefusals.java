package org.custodes.server.site.web;

import java.util.List;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.Objection;
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
    Objection objection = reason.objection();
    return new Refusal(status(reason), objection.code(), objection.arguments().toArray());
  }

  private static int status(SiteRefusal reason) {
    return switch (reason) {
      case SiteRefusal.AlreadyRegistered _, SiteRefusal.AlreadyEnded _, SiteRefusal.StillInside _ ->
          409;
      default -> 422;
    };
  }
}
