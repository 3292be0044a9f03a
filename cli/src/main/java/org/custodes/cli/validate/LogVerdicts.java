package org.custodes.cli.validate;

import java.util.Optional;
import java.util.function.Supplier;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;

/// What cases of transparency logs have in common.
final class LogVerdicts {

  private LogVerdicts() {}

  /// Compares whether something was accepted. What cannot be read or built is refused too.
  ///
  /// @param refusal why the product refuses it; empty if it does not
  static void judge(
      Recorder cases, String name, boolean accept, Supplier<Optional<String>> refusal) {
    Optional<String> got = got(refusal);
    cases.judged(
        name,
        accept ? "accept" : "refuse",
        got.map(reason -> "refuse (" + reason + ")").orElse("accept"),
        got.isEmpty() == accept);
  }

  private static Optional<String> got(Supplier<Optional<String>> refusal) {
    try {
      return refusal.get();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  static Bytes base64(Json json, String member) {
    return Bytes.ofBase64(json.member(member).text());
  }

  static Bytes hex(Json json, String member) {
    return Bytes.ofHex(json.member(member).text());
  }

  static Digest digest(Json json, String member) {
    return new Digest(base64(json, member));
  }

  static long whole(Json json, String member) {
    try {
      return json.member(member).number().longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          member + ": found a number beyond 2^63 − 1, wanted one within", e);
    }
  }

  static Bytes text(Json json, String member) {
    return Bytes.ofText(json.member(member).text());
  }
}
