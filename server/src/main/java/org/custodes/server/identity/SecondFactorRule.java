package org.custodes.server.identity;

import java.util.Locale;
import java.util.Set;
import org.custodes.server.frame.Duty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Of whom the house asks a second factor. Who owes one is led to setting it up before anything
/// else; who has set one up is asked for it always.
@Component
public class SecondFactorRule {

  private final Audience audience;

  /// Who.
  enum Audience {
    NOBODY,
    /// Who keeps accounts and keys: administrators and key officers.
    KEEPERS,
    EVERYONE
  }

  /// @param who nobody, keepers or everyone
  /// @throws IllegalArgumentException if it is another word
  SecondFactorRule(@Value("${custodes.sign-in.second-factor}") String who) {
    this.audience = audience(who);
  }

  /// Whether the house asks it of somebody with these duties.
  boolean asks(Set<Duty> duties) {
    return switch (audience) {
      case NOBODY -> false;
      case KEEPERS -> duties.stream().anyMatch(duty -> !duty.seesContent());
      case EVERYONE -> true;
    };
  }

  private static Audience audience(String who) {
    try {
      return Audience.valueOf(who.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "custodes.sign-in.second-factor is " + who + ", wanted nobody, keepers or everyone", e);
    }
  }
}
