package org.custodes.server.identity;

import java.util.Locale;

/// What somebody does with a signature; it stands in the statement that the key signs.
public enum SignatureAct {
  PREPARE,
  APPROVE,
  REFUSE,
  /// A new key's own proof; not a person's word for an act.
  ENROL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
