package org.custodes.transparency.policy;

import java.util.List;
import java.util.OptionalLong;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.VerifierKey;

/// What a trust policy says of a signed head.
public sealed interface HeadVerdict {

  /// A known log signed it and enough witnesses did.
  ///
  /// @param log keys of the log that signed, at least one
  /// @param witnesses every known one that signed, beyond the quorum too
  /// @param quorumTime when the quorum was met, in seconds since 1970: the earliest time by which
  ///   enough of them had signed; empty if the policy asks for none
  record Trusted(
      SignedHead head, List<VerifierKey> log, List<Witnessed> witnesses, OptionalLong quorumTime)
      implements HeadVerdict {
    public Trusted {
      log = List.copyOf(log);
      witnesses = List.copyOf(witnesses);
    }
  }

  /// A known log signed it, and too few witnesses.
  ///
  /// @param shortfalls the quorum first, then the groups in it that fell short
  record QuorumMissed(
      SignedHead head, List<VerifierKey> log, List<Witnessed> witnesses, List<Shortfall> shortfalls)
      implements HeadVerdict {
    public QuorumMissed {
      log = List.copyOf(log);
      witnesses = List.copyOf(witnesses);
      shortfalls = List.copyOf(shortfalls);
    }
  }

  /// It is no head, no known log signed it, or a signature of a known key is false.
  ///
  /// @param text the thing found and the thing wanted
  record Refused(Reason reason, String text) implements HeadVerdict {}

  /// A witness's cosignature.
  ///
  /// @param name within the policy
  /// @param time in seconds since 1970; the earliest, where it signed more than once
  record Witnessed(String name, VerifierKey key, long time) {}

  /// Why a head is refused.
  enum Reason {
    MALFORMED_NOTE,
    MALFORMED_CHECKPOINT,
    /// No known log of this origin signed it.
    UNKNOWN_LOG,
    /// The signature of a known log is false.
    BAD_LOG_SIGNATURE,
    /// The cosignature of a known witness is false.
    BAD_COSIGNATURE
  }
}
