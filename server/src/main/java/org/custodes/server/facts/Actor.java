package org.custodes.server.facts;

import java.util.UUID;
import java.util.regex.Pattern;

/// Who did something, under a name that tells nothing about the person.
///
/// @param pseudonym 1 to 64 lower-case letters, digits and hyphens
public record Actor(String pseudonym) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");

  /// The program itself: what it does on its own, such as making the first account.
  public static final Actor HOUSE = new Actor("house");

  public Actor {
    if (!FORM.matcher(pseudonym).matches()) {
      throw new IllegalArgumentException("not 1 to 64 of a-z, 0-9 and hyphen: " + pseudonym);
    }
  }

  public static Actor of(UUID id) {
    return new Actor(id.toString());
  }
}
