package org.custodes.transparency.witness;

import java.util.Optional;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.SignedHead;

/// What a witness makes of a request. Deciding signs nothing and stores nothing.
public sealed interface Decision {

  /// The head follows from the last one: store it, then sign it.
  ///
  /// @param head with the log's own signatures only
  record Cosign(SignedHead head) implements Decision {}

  /// It is not signed, for a reason that the log hears.
  sealed interface Refusal extends Decision {

    /// Of HTTP, as C2SP tlog-witness gives it.
    int status();

    /// The thing found and the thing wanted.
    String text();

    default Answer answer() {
      return new Answer(status(), Answer.TEXT, text() + "\n");
    }

    /// A head that the log signed and that, beside the one it was given before, proves that it has
    /// two histories.
    default Optional<SignedHead> evidence() {
      return Optional.empty();
    }
  }

  /// It is no request.
  record Malformed(String text) implements Refusal {
    @Override
    public int status() {
      return 400;
    }
  }

  /// Nobody asked this witness to watch a log of that name.
  record UnknownLog(String origin) implements Refusal {
    @Override
    public int status() {
      return 404;
    }

    @Override
    public String text() {
      return "unknown log: found the origin %s, wanted one that this witness watches"
          .formatted(origin);
    }
  }

  /// No key of the log signed it, or one is named that did not.
  record NotSigned(String reason) implements Refusal {
    @Override
    public int status() {
      return 403;
    }

    @Override
    public String text() {
      return "invalid signature: " + reason;
    }
  }

  /// The log says that it was larger before than it is now.
  record Shrunk(long old, long size) implements Refusal {
    @Override
    public int status() {
      return 400;
    }

    @Override
    public String text() {
      return "found the old size %d, wanted at most the %d of the checkpoint".formatted(old, size);
    }
  }

  /// The log thinks that this witness signed another size last. It hears the right one.
  record AnotherSize(long old, long last) implements Refusal {
    @Override
    public int status() {
      return 409;
    }

    @Override
    public String text() {
      return "found the old size %d, wanted %d".formatted(old, last);
    }

    @Override
    public Answer answer() {
      return new Answer(status(), "text/x.tlog.size", last + "\n");
    }
  }

  /// The proof does not lead from the last head to this one. That alone may be a mistake of the
  /// sender.
  record NotConsistent(String reason) implements Refusal {
    @Override
    public int status() {
      return 422;
    }

    @Override
    public String text() {
      return "consistency proof: " + reason;
    }
  }

  /// The log signed two trees of one size. That is no mistake: keep both heads.
  record TwoHistories(SignedHead head, Digest last) implements Refusal {
    @Override
    public int status() {
      return 422;
    }

    @Override
    public String text() {
      Checkpoint found = head.checkpoint();
      return "consistency proof: found the root %s of size %d, wanted %s as before"
          .formatted(found.root().base64(), found.size(), last.base64());
    }

    @Override
    public Optional<SignedHead> evidence() {
      return Optional.of(head);
    }
  }

  /// This witness's clock stands before its last signature.
  record ClockBehind(long last, long now) implements Refusal {
    @Override
    public int status() {
      return 503;
    }

    @Override
    public String text() {
      return "the witness's clock is wrong: found %d, wanted at least %d".formatted(now, last);
    }
  }
}
