package org.custodes.server.identity.web;

import java.util.Locale;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.AccountOutcome.Refused;

/// Says why an act on an account was not done.
final class AccountRefusals {

  private AccountRefusals() {}

  static Refusal refusal(Refused refused) {
    return new Refusal(status(refused), code(refused), argument(refused));
  }

  /// The refusal beside the field that it is about.
  static FormErrors errors(Refused refused, Words words) {
    Refusal refusal = refusal(refused);
    return FormErrors.of(field(refused), words.say(refusal.key() + ".detail", refusal.arguments()));
  }

  private static String code(Refused refused) {
    return "identity." + refused.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int status(Refused refused) {
    return switch (refused) {
      case LOGIN_MALFORMED,
          NAME_MALFORMED,
          NO_DUTY,
          TOO_MANY_DUTIES,
          NOT_ON_AN_AREA,
          AREA_MALFORMED,
          DUTIES_MIXED ->
          422;
      case LOGIN_TAKEN, LAST_ADMINISTRATOR, NOT_THE_FIRST -> 409;
      case OWN_ACCOUNT -> 403;
      case ACCOUNT_UNKNOWN -> 404;
    };
  }

  private static String field(Refused refused) {
    return switch (refused) {
      case LOGIN_MALFORMED, LOGIN_TAKEN, ACCOUNT_UNKNOWN, NOT_THE_FIRST -> "login";
      case NAME_MALFORMED -> "name";
      case NO_DUTY,
          TOO_MANY_DUTIES,
          NOT_ON_AN_AREA,
          AREA_MALFORMED,
          DUTIES_MIXED,
          OWN_ACCOUNT,
          LAST_ADMINISTRATOR ->
          "duties";
    };
  }

  private static int argument(Refused refused) {
    return refused == Refused.NAME_MALFORMED ? Account.LONGEST_NAME : 0;
  }
}
