package org.custodes.server.frame.web;

import org.custodes.server.frame.Refusal;

/// The frame's own refusals, by HTTP status.
final class Statuses {

  private Statuses() {}

  static Refusal refusal(int status) {
    return new Refusal(known(status), "frame." + word(known(status)));
  }

  private static int known(int status) {
    return switch (status) {
      case 400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 500, 503 -> status;
      case 414, 431 -> 400;
      default -> status >= 500 ? 500 : 400;
    };
  }

  private static String word(int status) {
    return switch (status) {
      case 401 -> "sign-in-first";
      case 403 -> "not-yours";
      case 404 -> "not-found";
      case 405 -> "method-unknown";
      case 406 -> "not-acceptable";
      case 409 -> "conflict";
      case 413 -> "upload-too-large";
      case 415 -> "type-unknown";
      case 429 -> "too-many";
      case 500 -> "fault-unnamed";
      case 503 -> "busy";
      default -> "bad-request";
    };
  }
}
