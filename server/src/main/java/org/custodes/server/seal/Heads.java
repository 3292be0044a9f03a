package org.custodes.server.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.SignedNote;

/// All heads of the log, and what witnesses put under them.
public interface Heads {

  /// The most heads of one page.
  int MOST_ROWS = 200;

  /// Keeps a head; a head of this size that is there stays.
  void add(Head head);

  Optional<Head> newest();

  /// The head of exactly this size.
  Optional<Head> find(long size);

  /// The first head that covers the fact at this index.
  Optional<Head> covering(long index);

  /// Heads, the newest first.
  ///
  /// @param below only heads of a smaller size; empty for the newest
  /// @param rows 1 to [#MOST_ROWS]
  List<Listed> backwards(OptionalLong below, int rows);

  /// @param cosignatures how many witnesses signed it
  record Listed(Head head, int cosignatures, Optional<Instant> witnessedAt) {}

  /// Keeps what a witness put under the head of this size; the same again changes nothing.
  void add(Cosigned cosigned);

  /// What witnesses put under the head of this size, the newest of each.
  List<Cosigned> cosigned(long size);

  /// @param at by the witness's own clock
  /// @param lines the signature lines of the witness, each with its line feed
  record Cosigned(long size, String witness, Instant at, String lines, Instant receivedAt) {}

  /// A head with everything that witnesses put under it.
  default SignedHead whole(SignedHead head) {
    SignedHead whole = head;
    for (Cosigned cosigned : cosigned(head.checkpoint().size())) {
      whole = whole.and(SignedNote.lines(cosigned.lines()));
    }
    return whole;
  }

  /// Keeps that a head is witnessed; the first time counts.
  void add(Witnessed witnessed);

  Optional<Witnessed> newestWitnessed();

  /// The first witnessed head that covers the fact at this index.
  Optional<Witnessed> witnessedCovering(long index);

  /// @param note the checkpoint with all signatures that met the policy
  /// @param at when the policy was met, by the witnesses' clocks
  record Witnessed(long size, String note, Instant at) {}

  /// How the last visit to each witness went, by name.
  List<Contact> contacts();

  void answered(String witness, long size, Instant at);

  /// @param failure one sentence
  void failed(String witness, String failure, Instant at);

  /// @param size the last size it cosigned
  /// @param failure why the last visit failed; empty where it did not
  record Contact(
      String witness, Optional<Instant> answeredAt, OptionalLong size, Optional<Failure> failure) {}

  /// @param retries how often it failed again since
  record Failure(String sentence, Instant at, int retries) {}
}
