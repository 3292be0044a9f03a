package org.custodes.transparency.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.SignedNote;

/// The memory of a witness in a folder: a file for each log, named by the SHA-256 of its origin,
/// with the last head that the witness signed; and a list of the logs there must be a file for.
///
/// It is begun once, on purpose. A folder without the list is refused, and so is a log of the list
/// without its file: a witness that starts with nothing would sign any history. One process has it
/// at a time.
public final class WitnessFolder implements WitnessStore {

  /// Most logs.
  public static final int MOST_LOGS = 10_000;

  /// Most heads kept as evidence.
  public static final int MOST_EVIDENCE = 1_000;

  private static final String LIST = "witnessed";
  private static final String FIRST_LINE = "custodes witness 1\n";
  private static final String HEAD = ".head";
  private static final String EVIDENCE = "evidence";

  private final Path folder;
  private final FileChannel lock;
  private final Map<String, SignedHead> heads = new ConcurrentHashMap<>();
  private volatile boolean broken;

  private WitnessFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// Begins a memory: the first start of a new witness, and never again.
  ///
  /// @throws IOException if the folder holds one already, or cannot be written
  public static void begin(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.exists(folder.resolve(LIST))) {
      throw new IOException(folder + ": found a witness's memory, wanted none");
    }
    try (WitnessFolder begun = new WitnessFolder(folder, locked(folder))) {
      begun.put(folder.resolve(LIST), FIRST_LINE);
    }
  }

  /// Opens a memory.
  ///
  /// @throws IOException if there is none, a part of it is missing or cannot be read, or another
  ///   process has it
  public static WitnessFolder open(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(LIST))) {
      throw new IOException(
          "%s: found no witness's memory, wanted one that was begun".formatted(folder));
    }
    FileChannel lock = locked(folder);
    try {
      WitnessFolder opened = new WitnessFolder(folder, lock);
      opened.load();
      return opened;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public Optional<SignedHead> last(String origin) {
    return Optional.ofNullable(heads.get(name(origin)));
  }

  @Override
  public List<SignedHead> all() {
    return List.copyOf(heads.values());
  }

  @Override
  public synchronized void keep(SignedHead cosigned) throws IOException {
    requireWhole();
    String name = name(cosigned.checkpoint().origin());
    boolean isNew = !heads.containsKey(name);
    if (isNew && heads.size() >= MOST_LOGS) {
      throw new IOException(
          "%s: found %d logs, wanted at most %d".formatted(folder, heads.size(), MOST_LOGS));
    }
    broken = true;
    put(folder.resolve(name + HEAD), cosigned.note().toString());
    heads.put(name, cosigned);
    if (isNew) {
      writeList();
    }
    broken = false;
  }

  @Override
  public synchronized void keepEvidence(SignedHead head) throws IOException {
    requireWhole();
    Path evidence = Files.createDirectories(folder.resolve(EVIDENCE));
    Path file = evidence.resolve(Digest.of(head.bytes()).bytes().hex());
    try (Stream<Path> kept = Files.list(evidence)) {
      if (Files.exists(file) || kept.count() >= MOST_EVIDENCE) {
        return;
      }
    }
    put(file, head.note().toString());
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // this very process has it: said below
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new IOException(folder + ": another witness has this memory, wanted none");
  }

  private void load() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(HEAD)).toList()) {
        load(file);
      }
    }
    Set<String> missing = new HashSet<>(listed());
    missing.removeAll(heads.keySet());
    if (!missing.isEmpty()) {
      throw new IOException(
          "%s: found no file %s, wanted the head that was signed last"
              .formatted(folder, missing.iterator().next() + HEAD));
    }
    if (!listed().containsAll(heads.keySet())) {
      writeList();
    }
  }

  private void load(Path file) throws IOException {
    SignedHead head = read(file);
    String name = name(head.checkpoint().origin());
    if (!file.getFileName().toString().equals(name + HEAD)) {
      throw new IOException(
          "%s: found a head of %s there, wanted it in %s"
              .formatted(file, head.checkpoint().origin(), name + HEAD));
    }
    heads.put(name, head);
  }

  private static SignedHead read(Path file) throws IOException {
    if (Files.size(file) > SignedNote.LONGEST) {
      throw new IOException(
          "%s: found %d bytes, wanted at most %d"
              .formatted(file, Files.size(file), SignedNote.LONGEST));
    }
    try {
      return SignedHead.parse(Bytes.of(Files.readAllBytes(file)));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private Set<String> listed() throws IOException {
    String text = Files.readString(folder.resolve(LIST));
    String names = text.startsWith(FIRST_LINE) ? text.substring(FIRST_LINE.length()) : "?";
    if (!names.matches("([0-9a-f]{64}\n)*")) {
      throw new IOException(
          "%s: found another text, wanted the list of a witness's logs"
              .formatted(folder.resolve(LIST)));
    }
    return new HashSet<>(names.lines().toList());
  }

  private void writeList() throws IOException {
    StringBuilder list = new StringBuilder(FIRST_LINE);
    heads.keySet().stream().sorted().forEach(name -> list.append(name).append('\n'));
    put(folder.resolve(LIST), list.toString());
  }

  /// Beside its place, onto the disk, then into its place whole.
  private void put(Path file, String text) throws IOException {
    Path writing = folder.resolve(".writing");
    try (FileChannel channel =
        FileChannel.open(
            writing,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(file.resolveSibling("."));
  }

  /// Windows opens no folder; there the move itself is written through.
  private static void sync(Path parent) throws IOException {
    if (parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private void requireWhole() {
    if (broken) {
      throw new IllegalStateException(folder + ": a write failed, open the memory again");
    }
  }

  private static String name(String origin) {
    return Digest.of(Bytes.ofText(origin)).bytes().hex();
  }
}
