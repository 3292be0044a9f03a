package org.custodes.transparency.witness;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.custodes.transparency.checkpoint.SignedHead;

/// The memory of a witness. A witness that forgets can be shown a second history, so what was kept
/// is on the disk before anybody hears of it, and what cannot be read stops the witness.
public interface WitnessStore extends Closeable {

  /// The last head of a log that was kept.
  Optional<SignedHead> last(String origin);

  /// The last heads of all logs.
  List<SignedHead> all();

  /// Keeps a head in place of the last one of its log. It is on the disk when this returns.
  ///
  /// @throws IOException if the disk fails; then nothing further is kept until the store is opened
  ///   again
  void keep(SignedHead cosigned) throws IOException;

  /// Keeps a head that proves, beside the last one, that its log has two histories. Beyond a limit
  /// no more are kept: one is enough.
  ///
  /// @throws IOException if the disk fails
  void keepEvidence(SignedHead head) throws IOException;
}
