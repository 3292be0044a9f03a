package org.custodes.server.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Backing;
import org.custodes.server.facts.Content;

/// Something that waits for signatures, or waited.
///
/// @param area the balance area it concerns
/// @param about persons it is about
/// @param requirement who must sign, as the rules said when it was opened
/// @param openedBy the person who asked for it
/// @param prepared who has signed first
/// @param backing signatures and codes given so far, as they will stand in the fact
/// @param reason why it was refused
/// @param fact what it became
public record Approval(
    UUID id,
    Content content,
    Optional<String> area,
    Set<UUID> about,
    SigningRules.Requirement requirement,
    State state,
    UUID openedBy,
    Instant openedAt,
    Optional<Signed> prepared,
    Optional<UUID> approver,
    Optional<Instant> endedAt,
    Optional<String> reason,
    Instant expiresAt,
    Backing backing,
    Optional<UUID> fact) {

  /// The longest reason for a refusal, in characters.
  public static final int LONGEST_REASON = 500;

  /// How far it has come.
  public enum State {
    /// Waits for the signature of the key that it would enrol.
    OFFERED,
    /// Waits for its first signature.
    DRAFT,
    /// Waits for the second.
    WAITING,
    /// Signed and done.
    DONE,
    REFUSED,
    EXPIRED,
    /// Taken back by whoever asked for it.
    WITHDRAWN;

    public boolean open() {
      return this == OFFERED || this == DRAFT || this == WAITING;
    }

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// @param session through which the first signature came; the second comes through another
  public record Signed(UUID person, UUID session, Instant at) {}

  public Approval {
    about = Set.copyOf(about);
  }

  public String type() {
    return content.type();
  }

  public boolean expired(Instant now) {
    return state.open() && !now.isBefore(expiresAt);
  }

  /// Whether a one-time code may stand for the next signature, by the rules. A key that is to be
  /// enrolled signs for itself.
  public boolean takesCode() {
    return (state == State.DRAFT || state == State.WAITING)
        && requirement.kinds().contains(KeyKind.TOTP);
  }

  /// What the next signature says: `prepare` or `approve`.
  public SignatureAct next() {
    return switch (state) {
      case OFFERED -> SignatureAct.ENROL;
      case DRAFT -> SignatureAct.PREPARE;
      case WAITING -> SignatureAct.APPROVE;
      case DONE, REFUSED, EXPIRED, WITHDRAWN ->
          throw new IllegalStateException("approval " + id + " has ended");
    };
  }
}
