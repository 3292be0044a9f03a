package org.custodes.server.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name with which a person signs in: 2 to 40 small letters, digits, full stops, hyphens and
/// underscores, a letter or digit first.
public record Login(String text) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

  public Login {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a login of 2 to 40 of a-z, 0-9, '.', '-', '_'");
    }
  }

  /// Reads what was typed; capitals and spaces around it do not matter.
  public static Optional<Login> of(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(text).matches() ? Optional.of(new Login(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
