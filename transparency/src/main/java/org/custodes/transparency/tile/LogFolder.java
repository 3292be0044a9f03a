package org.custodes.transparency.tile;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.SignedNote;
import org.custodes.transparency.tree.TreeHasher;

/// A log as a folder that only grows: the one who writes it.
///
/// Entries are appended, then a signed head over them is published. Every file is written beside
/// its place, put on the disk, and then takes its place whole. The published head decides what the
/// log is: after a kill at any moment the folder opens at the last published head, and entries
/// behind it may be appended again. What lies behind that head is not believed, but neither is it
/// ever changed to something else: entries that contradict a file that is there already are
/// refused, because that file may have been read.
///
/// One process and one thread write at a time. After a failed write it must be opened again.
public final class LogFolder implements AutoCloseable {

  /// The name of the newest signed head.
  public static final String CHECKPOINT = "checkpoint";

  /// Most entries in one call.
  public static final int MOST_ENTRIES = 1_000_000;

  /// How many files, and how many bytes, are put on the disk together.
  private static final int MOST_WAITING = 64;

  private static final long MOST_WAITING_BYTES = 64L * 1024 * 1024;

  private static final String PARTIAL = ".p";
  private static final String WRITING = ".writing";
  private static final String LOCK = ".lock";

  private final Path folder;
  private final Disk disk;
  private final FileChannel lock;
  private final TileReader reader;
  private final TiledLog tiles;
  private final Set<Path> unsynced = new LinkedHashSet<>();
  private final Map<String, LogPath> known = new HashMap<>();
  private final Map<Path, Path> waiting = new LinkedHashMap<>();
  private final Set<LogPath> partial = new HashSet<>();
  private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
  private TileBuilder builder = new TileBuilder(this::full);
  private Optional<SignedHead> head = Optional.empty();
  private long waitingBytes;
  private boolean broken;

  private LogFolder(Path folder, Disk disk, FileChannel lock) {
    this.folder = folder;
    this.disk = disk;
    this.lock = lock;
    this.reader = TileReader.folder(folder);
    this.tiles = new TiledLog(reader, 0);
  }

  /// Opens a log, or begins one where the folder holds none.
  ///
  /// @throws IOException if the folder cannot be read or written, or another writer has it
  /// @throws LogDamaged if its files do not have the root that its published head says
  public static LogFolder open(Path folder) throws IOException {
    return open(folder, Disk.REAL);
  }

  static LogFolder open(Path folder, Disk disk) throws IOException {
    Files.createDirectories(folder);
    FileChannel lock = lock(folder);
    try {
      LogFolder log = new LogFolder(folder, disk, lock);
      log.resume();
      return log;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Entries so far, those included over which no head is published yet.
  public long size() {
    return builder.size();
  }

  /// The root over them.
  public Digest root() {
    return builder.root();
  }

  /// The newest published head; empty before the first.
  public Optional<SignedHead> head() {
    return head;
  }

  /// The log with everything that was appended, to make proofs from.
  public TiledLog log() {
    return tiles.at(size());
  }

  /// Appends entries. They are on the disk when this returns, and nobody is told of them yet.
  ///
  /// @throws IllegalArgumentException if one is too long or there are too many; nothing is appended
  /// @throws LogDamaged if a file that is there already says something else
  /// @throws IOException if the disk fails
  public void append(List<Bytes> entries) throws IOException {
    requireWhole();
    if (entries.size() > MOST_ENTRIES) {
      throw new IllegalArgumentException(
          "found %d entries, wanted at most %d".formatted(entries.size(), MOST_ENTRIES));
    }
    entries.forEach(EntryBundle::requireLength);
    broken = true;
    try {
      for (Bytes entry : entries) {
        append(entry);
      }
      writePartials();
      sync();
    } catch (Failure e) {
      throw e.cause();
    }
    broken = false;
  }

  /// Publishes a head over everything that was appended. The folder does not ask who signed it.
  ///
  /// @throws IllegalArgumentException if the head has another size or root, or another log's name
  /// @throws IOException if the disk fails
  public void publish(SignedHead signed) throws IOException {
    requireWhole();
    requireHead(signed);
    broken = true;
    put(folder.resolve(CHECKPOINT), signed.bytes().toArray());
    sync();
    head = Optional.of(signed);
    tidy();
    broken = false;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // another writer within this process: said below
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new IOException(folder + ": another writer has this log, wanted none");
  }

  private void resume() throws IOException {
    Path file = folder.resolve(CHECKPOINT);
    if (!Files.exists(file)) {
      return;
    }
    head = Optional.of(read(file));
    long size = head.orElseThrow().checkpoint().size();
    TiledLog log = tiles.at(size);
    Digest wanted = head.orElseThrow().checkpoint().root();
    if (!log.root().equals(wanted)) {
      throw new LogDamaged(
          "%s: found tiles with the root %s, wanted %s of the head over %d entries"
              .formatted(folder, log.root().base64(), wanted.base64(), size));
    }
    builder = TileBuilder.after(log, this::full);
    builder.partials().forEach(one -> partial.add(one.path().full()));
    if (size % LogPath.FULL > 0) {
      resumeBundle(log, size);
    }
  }

  private void resumeBundle(TiledLog log, long size) {
    partial.add(new BundlePath(size / LogPath.FULL, LogPath.FULL));
    List<Bytes> entries = log.bundle(size / LogPath.FULL).entries();
    for (int at = 0; at < entries.size(); at++) {
      long index = size - entries.size() + at;
      if (!log.hash(0, index).equals(TreeHasher.leaf(entries.get(at)))) {
        throw new LogDamaged(
            "%s: found an entry %d that its tile does not have".formatted(folder, index));
      }
      bundle(entries.get(at));
    }
  }

  private static SignedHead read(Path file) throws IOException {
    if (Files.size(file) > SignedNote.LONGEST) {
      throw new LogDamaged(
          "%s: found %d bytes, wanted at most %d"
              .formatted(file, Files.size(file), SignedNote.LONGEST));
    }
    try {
      return SignedHead.parse(Bytes.of(Files.readAllBytes(file)));
    } catch (IllegalArgumentException e) {
      throw new LogDamaged(file + ": " + e.getMessage(), e);
    }
  }

  private void requireWhole() {
    if (broken) {
      throw new IllegalStateException(folder + ": a write failed, open the log again");
    }
  }

  private void requireHead(SignedHead signed) {
    var wanted = signed.checkpoint();
    if (wanted.size() != size() || !wanted.root().equals(root())) {
      throw new IllegalArgumentException(
          "found a head of size %d and root %s, wanted size %d and root %s"
              .formatted(wanted.size(), wanted.root().base64(), size(), root().base64()));
    }
    head.map(one -> one.checkpoint().origin())
        .filter(origin -> !origin.equals(wanted.origin()))
        .ifPresent(origin -> {
          throw new IllegalArgumentException(
              "found a head of %s, wanted one of %s".formatted(wanted.origin(), origin));
        });
  }

  private void append(Bytes entry) {
    bundle(entry);
    builder.add(entry);
    if (size() % LogPath.FULL == 0) {
      write(new BundlePath(size() / LogPath.FULL - 1, LogPath.FULL), bundle.toByteArray());
      bundle.reset();
    }
  }

  private void bundle(Bytes entry) {
    bundle.write(entry.length() >> 8);
    bundle.write(entry.length());
    bundle.writeBytes(entry.toArray());
  }

  private void full(TilePath path, byte[] hashes) {
    write(path, hashes);
  }

  private void writePartials() {
    for (TileBuilder.Partial partial : builder.partials()) {
      write(partial.path(), partial.tile().bytes().toArray());
    }
    if (bundle.size() > 0) {
      write(new TileLayout(size()).bundle(size() / LogPath.FULL), bundle.toByteArray());
    }
  }

  /// Writes one of the files that never change. What is there already stays.
  private void write(LogPath path, byte[] bytes) {
    try {
      requireAgreement(path, bytes);
      if (!path.isFull()) {
        partial.add(path.full());
      }
      Path file = folder.resolve(path.path());
      if (!Files.exists(file)) {
        put(file, bytes);
      }
    } catch (IOException e) {
      throw new Failure(e);
    }
  }

  private void put(Path file, byte[] bytes) throws IOException {
    Path parent = requireNonNull(file.getParent(), "the file lies below the log's folder");
    if (!Files.isDirectory(parent)) {
      disk.createFolders(parent);
      syncFrom(parent);
    }
    if (waiting.isEmpty()) {
      disk.createFolders(folder.resolve(WRITING));
    }
    Path written = folder.resolve(WRITING).resolve(String.valueOf(waiting.size()));
    disk.write(written, bytes);
    waiting.put(written, file);
    waitingBytes += bytes.length;
    unsynced.add(parent);
    if (waiting.size() >= MOST_WAITING || waitingBytes >= MOST_WAITING_BYTES) {
      place();
    }
  }

  /// Files of the same place, narrower or wider, must say the same as far as both go. This is asked
  /// once for each place; from then on all of them are ours.
  private void requireAgreement(LogPath path, byte[] bytes) throws IOException {
    String row = path instanceof TilePath tile ? String.valueOf(tile.level()) : "entries";
    LogPath place = path.full();
    if (place.equals(known.get(row))) {
      return;
    }
    for (LogPath other : there(place)) {
      byte[] found = reader.read(other).map(Bytes::toArray).orElse(bytes);
      int both = Math.min(found.length, bytes.length);
      boolean asLong = !other.equals(path) || found.length == bytes.length;
      if (!asLong || !Arrays.equals(found, 0, both, bytes, 0, both)) {
        throw new LogDamaged(
            "%s: found other bytes there than %s would have, wanted the same"
                .formatted(other.path(), path.path()));
      }
    }
    known.put(row, place);
    syncFrom(folder.resolve(path.path()));
  }

  /// The folders may have been made by a writer that was killed before it put them on the disk.
  private void syncFrom(Path file) {
    Path above = file;
    while (!above.equals(folder)) {
      above = requireNonNull(above.getParent(), "the file lies below the log's folder");
      unsynced.add(above);
    }
  }

  private List<LogPath> there(LogPath place) throws IOException {
    List<LogPath> there = new ArrayList<>();
    if (Files.exists(folder.resolve(place.path()))) {
      there.add(place);
    }
    Path partials = folder.resolve(place.path() + PARTIAL);
    if (Files.isDirectory(partials)) {
      try (Stream<Path> files = Files.list(partials)) {
        files
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.matches("[1-9][0-9]{0,2}"))
            .forEach(width -> there.add(LogPath.parse(place.path() + PARTIAL + "/" + width)));
      }
    }
    return there;
  }

  /// Gives the files that were written beside their places these places, once they are on the disk.
  private void place() throws IOException {
    disk.sync(waiting.keySet());
    for (Map.Entry<Path, Path> file : waiting.entrySet()) {
      disk.move(file.getKey(), file.getValue());
    }
    waiting.clear();
    waitingBytes = 0;
  }

  private void sync() throws IOException {
    place();
    disk.sync(unsynced);
    unsynced.clear();
  }

  /// Partial files are needed no more once a head is published under which their place is full.
  private void tidy() throws IOException {
    TileLayout layout = new TileLayout(size());
    for (LogPath place : List.copyOf(partial)) {
      if (place.index() < layout.fullTiles(place instanceof TilePath tile ? tile.level() : 0)) {
        for (LogPath there : there(place)) {
          if (!there.isFull()) {
            disk.delete(folder.resolve(there.path()));
          }
        }
        disk.delete(folder.resolve(place.path() + PARTIAL));
        partial.remove(place);
      }
    }
  }

  /// The disk failed while a tile was handed over.
  private static final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final IOException cause;

    Failure(IOException cause) {
      super(cause);
      this.cause = cause;
    }

    IOException cause() {
      return cause;
    }
  }
}
