package org.custodes.server.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What may be a password: long, not one of the known ones, and not the login. Composition rules
/// and expiry are left out: they make people choose worse ones (NIST SP 800-63B, 5.1.1.2).
public final class Passwords {

  /// Shortest password, in characters.
  public static final int SHORTEST = 12;

  /// Longest password, in characters.
  public static final int LONGEST = 128;

  /// Fewest different characters.
  public static final int FEWEST_DIFFERENT = 5;

  private static final Set<String> KNOWN = known();

  private Passwords() {}

  /// What is wrong with a password.
  public enum Fault {
    TOO_SHORT,
    TOO_LONG,
    TOO_FEW_DIFFERENT,
    CONTAINS_LOGIN,
    WELL_KNOWN
  }

  /// What is wrong with this password for this account; empty when it may be taken.
  public static Optional<Fault> fault(String typed, Login login) {
    String password = normal(typed);
    String small = password.toLowerCase(Locale.ROOT);
    long length = password.codePoints().count();
    if (length < SHORTEST) {
      return Optional.of(Fault.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (small.contains(login.text())) {
      return Optional.of(Fault.CONTAINS_LOGIN);
    }
    if (KNOWN.contains(bare(small))) {
      return Optional.of(Fault.WELL_KNOWN);
    }
    return small.codePoints().distinct().count() < FEWEST_DIFFERENT
        ? Optional.of(Fault.TOO_FEW_DIFFERENT)
        : Optional.empty();
  }

  /// One form for what different keyboards produce for the same characters (RFC 8265, 4.2.2).
  static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC);
  }

  /// Without what people append to a known password to make it pass: digits and signs at the end.
  private static String bare(String password) {
    String bare = password.replaceFirst("[^a-z]+$", "");
    return bare.isEmpty() ? password : bare;
  }

  private static Set<String> known() {
    try (InputStream list = Passwords.class.getResourceAsStream("known-passwords.txt")) {
      if (list == null) {
        throw new IllegalStateException("known-passwords.txt is missing from this program");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException failure) {
      throw new UncheckedIOException("known-passwords.txt cannot be read", failure);
    }
  }
}
