package org.custodes.transparency.signature;

import java.util.List;
import org.custodes.transparency.Digest;

/// What became of signatures.
public sealed interface Verdict {

  /// Every one of them is good, and all that must be there are.
  ///
  /// @param signers in the order of the signatures
  /// @param notes what a person should look at; nothing was refused for it
  record Accepted(List<Signer> signers, List<CounterNote> notes) implements Verdict {
    public Accepted {
      signers = List.copyOf(signers);
      notes = List.copyOf(notes);
    }
  }

  /// One of them, or all together, will not do.
  ///
  /// @param text the thing found and the thing wanted
  record Refused(Reason reason, String text) implements Verdict {}

  /// Who signed what for.
  ///
  /// @param counter of a security key, 0 if it keeps none; always 0 for a device key
  record Signer(String person, String act, Digest key, KeyKind kind, long counter) {}

  /// A security key's counter did not grow, which may mean a copy of the key.
  record CounterNote(String person, Digest key, long last, long now) {}
}
