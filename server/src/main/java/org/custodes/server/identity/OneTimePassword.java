package org.custodes.server.identity;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A password that an administrator hands over and that must be changed at the first signing in:
/// five groups of four from 31 letters and digits that are not taken for each other, 99 bits.
///
/// @param text as it is read out, for example `k7mq-3xwd-…`
public record OneTimePassword(String text) {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 5;
  private static final int GROUP = 4;

  static OneTimePassword made(SecureRandom random) {
    return new OneTimePassword(
        IntStream.range(0, GROUPS).mapToObj(_ -> group(random)).collect(Collectors.joining("-")));
  }

  private static String group(SecureRandom random) {
    return random
        .ints(GROUP, 0, LETTERS.length())
        .mapToObj(place -> String.valueOf(LETTERS.charAt(place)))
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "a one-time password";
  }
}
