package org.custodes.transparency.signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.HeadForm;
import org.custodes.transparency.checkpoint.HeadSigner;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.NoteCheck;
import org.custodes.transparency.note.SignedNote;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.tree.ProofVerdict;
import org.custodes.transparency.tree.TreeHasher;

/// A signer whose last head lies in a file: it is kept before anybody has the signature, so that a
/// signer that is killed and started again signs no second history.
///
/// The first head is that of the log without leaves, made together with the folder. A folder
/// without a head has lost it, and is refused: to begin anew from nothing is how a history is
/// replaced. [#adopt] puts a later head back that others have kept.
public final class KeptSigner implements Signer, AutoCloseable {

  /// The file of the last head.
  static final String HEAD = "head";

  private static final String LOCK = "lock";

  private final Path folder;
  private final HeadSigner keys;
  private final InstantSource clock;
  private final FileChannel lock;
  private SignedHead last;

  private KeptSigner(
      Path folder, HeadSigner keys, InstantSource clock, FileChannel lock, SignedHead last) {
    this.folder = folder;
    this.keys = keys;
    this.clock = clock;
    this.lock = lock;
    this.last = last;
  }

  /// Signs the head of a log without leaves into a folder that has none.
  ///
  /// @throws IllegalStateException if the folder has a head
  public static void begin(Path folder, String origin, HeadSigner keys) throws IOException {
    if (Files.exists(folder.resolve(HEAD))) {
      throw new IllegalStateException("found a head in %s, wanted none".formatted(folder));
    }
    Checkpoint empty = new Checkpoint(origin, 0, TreeHasher.EMPTY_ROOT);
    write(folder, SignedHead.sign(empty, keys, 0));
  }

  /// Opens a folder; no other process may have it open.
  ///
  /// @param clock for signatures that state a time
  /// @throws IllegalStateException if another process has it, or its head is missing, or not of
  ///   this log and these keys
  public static KeptSigner open(Path folder, String origin, HeadSigner keys, InstantSource clock)
      throws IOException {
    FileChannel lock = lock(folder);
    try {
      return new KeptSigner(folder, keys, clock, lock, read(folder, origin, keys));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// The head that was signed last.
  public synchronized SignedHead last() {
    return last;
  }

  @Override
  public synchronized Answer sign(Growth growth) {
    Checkpoint known = last.checkpoint();
    if (growth.from() != known.size()) {
      return new Answer.OtherSize(known.size());
    }
    if (growth.size() == known.size()) {
      return growth.root().equals(known.root())
          ? new Answer.Signed(last.note().toString())
          : new Answer.Refused(
              "found another root for %d leaves than the one that is signed"
                  .formatted(known.size()));
    }
    return refusal(growth, known)
        .<Answer>map(Answer.Refused::new)
        .orElseGet(() -> new Answer.Signed(keep(growth).note().toString()));
  }

  /// Takes over a later head of the same log that this signer's own keys signed: after its folder
  /// was restored from a copy that is older than what others hold.
  ///
  /// @throws IllegalArgumentException if it is no head of this log, not signed by all these keys,
  ///   or not larger than the last one
  public synchronized void adopt(Bytes note) throws IOException {
    SignedHead head = SignedHead.parse(note);
    requireOwn(head, last.checkpoint().origin(), keys);
    if (head.checkpoint().size() <= last.checkpoint().size()) {
      throw new IllegalArgumentException(
          "found a head of %d leaves, wanted one of more than %d"
              .formatted(head.checkpoint().size(), last.checkpoint().size()));
    }
    write(folder, head);
    last = head;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static Optional<String> refusal(Growth growth, Checkpoint known) {
    if (growth.size() < known.size()) {
      return Optional.of(
          "found %d leaves, wanted at least the %d that are signed"
              .formatted(growth.size(), known.size()));
    }
    if (known.size() == 0) {
      return growth.proof().isEmpty()
          ? Optional.empty()
          : Optional.of("found a proof from no leaf, wanted none");
    }
    return growth.verify(known.root()) instanceof ProofVerdict.Refused(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private SignedHead keep(Growth growth) {
    Checkpoint next = new Checkpoint(last.checkpoint().origin(), growth.size(), growth.root());
    SignedHead head = SignedHead.sign(next, keys, clock.instant().getEpochSecond());
    try {
      write(folder, head);
    } catch (IOException e) {
      throw new UncheckedIOException("the last head cannot be kept in " + folder, e);
    }
    last = head;
    return head;
  }

  private static SignedHead read(Path folder, String origin, HeadSigner keys) throws IOException {
    Path file = folder.resolve(HEAD);
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "found no file %s, wanted the last head that was signed".formatted(file));
    }
    try {
      byte[] bytes;
      try (var in = Files.newInputStream(file)) {
        bytes = in.readNBytes(SignedNote.LONGEST + 1);
      }
      SignedHead head = SignedHead.parse(Bytes.of(bytes));
      requireOwn(head, origin, keys);
      return head;
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void requireOwn(SignedHead head, String origin, HeadSigner keys) {
    if (!head.checkpoint().origin().equals(origin)) {
      throw new IllegalArgumentException(
          "found a head of the log %s, wanted one of %s"
              .formatted(head.checkpoint().origin(), origin));
    }
    List<VerifierKey> signed =
        NoteCheck.check(head.note(), keys.keys(), HeadForm.INSTANCE)
                instanceof NoteCheck.Outcome.Signed(var by)
            ? by.stream().map(NoteCheck.By::key).toList()
            : List.of();
    for (VerifierKey key : keys.keys()) {
      if (!signed.contains(key)) {
        throw new IllegalArgumentException(
            "found no good signature of %s+%s, wanted one of each key"
                .formatted(key.name(), key.id()));
      }
    }
  }

  /// A new file takes the place of the old one at once, and is on the disk before.
  private static void write(Path folder, SignedHead head) throws IOException {
    Path fresh = folder.resolve(HEAD + ".new");
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(head.bytes().toArray());
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(
        fresh,
        folder.resolve(HEAD),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
      entry.force(true);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock taken = channel.tryLock();
      if (taken != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // somebody in this process has it: said below
    }
    channel.close();
    throw new IllegalStateException("found another signer at %s, wanted none".formatted(folder));
  }
}
