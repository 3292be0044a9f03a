package org.custodes.transparency.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.HeadSigner;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.tree.CompactRange;
import org.custodes.transparency.tree.TreeHasher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFolderTest {

  private static final String ORIGIN = "books.example/ledger";
  private static final HeadSigner SIGNER =
      HeadSigner.of(
          List.of(
              SigningKey.ofSeed(
                  new KeyName(ORIGIN), KeyType.ED25519, Digest.of(Bytes.ofText("key")).bytes())));
  private static final List<Bytes> ENTRIES = entries(new Random(1), 1_100);
  private static final List<Digest> ROOTS = roots();

  @TempDir private Path folder;

  @Test
  void aLogHasTheFilesOfItsSizeAndTheRootOfTheDefinition() throws IOException {
    try (LogFolder log = LogFolder.open(folder)) {
      for (int size : new int[] {0, 1, 44, 255, 256, 257, 600, 1_100}) {
        grow(log, size);
        assertThat(log.root()).isEqualTo(root(size));
        assertSound(folder, size);
      }
    }
  }

  @Test
  void everySizeUpToSixHundredIsWrittenAndReadAgain() throws IOException {
    try (LogFolder log = LogFolder.open(folder, new Fast())) {
      for (int size = 1; size <= 600; size++) {
        grow(log, size);
        assertThat(log.log().root()).isEqualTo(root(size));
        assertThat(log.log().entry(size - 1)).isEqualTo(ENTRIES.get(size - 1));
      }
    }
    assertSound(folder, 600);
  }

  @Test
  void aLogGoesOnWhereItEnded() throws IOException {
    for (int size : new int[] {3, 256, 300, 513, 1_100}) {
      try (LogFolder log = LogFolder.open(folder)) {
        grow(log, size);
      }
      try (LogFolder log = LogFolder.open(folder)) {
        assertThat(log.size()).isEqualTo(size);
        assertThat(log.root()).isEqualTo(root(size));
        assertThat(log.head()).contains(head(size));
      }
    }
    assertSound(folder, 1_100);
  }

  /// The writer is stopped before, and in the middle of, every change of the disk in turn. Each
  /// time the log opens at a head that was published, and goes on to the very same files.
  @Test
  void aKillAtAnyMomentLosesNoPublishedHeadAndDamagesNothing() throws IOException {
    int stops = 0;
    boolean done = false;
    while (!done) {
      Path log = Files.createDirectory(folder.resolve("log" + stops));
      Stopping disk = new Stopping(stops);
      int published = writeUntilStopped(log, disk);
      done = !disk.stopped;
      try (LogFolder again = LogFolder.open(log, new Fast())) {
        assertThat(again.size()).as("stop %d", stops).isBetween((long) published, 1_000L);
        assertThat(again.root()).isEqualTo(root((int) again.size()));
        grow(again, Math.max((int) again.size(), 530));
        grow(again, 1_050);
      }
      assertSound(log, 1_050);
      stops++;
    }
    assertThat(stops).isGreaterThan(60);
  }

  @Test
  void entriesThatContradictWhatIsThereAreRefused() throws IOException {
    try (LogFolder log = LogFolder.open(folder)) {
      grow(log, 10);
      log.append(ENTRIES.subList(10, 20));
    }
    try (LogFolder log = LogFolder.open(folder)) {
      assertThat(log.size()).isEqualTo(10);
      assertThatThrownBy(() -> log.append(List.of(Bytes.ofText("another history"))))
          .isInstanceOf(LogDamaged.class)
          .hasMessage(
              "tile/0/000.p/20: found other bytes there than tile/0/000.p/11 would have, wanted the"
                  + " same");
      assertThatThrownBy(() -> log.append(ENTRIES.subList(10, 11)))
          .hasMessageEndingWith("a write failed, open the log again");
    }
    try (LogFolder log = LogFolder.open(folder)) {
      grow(log, 300);
    }
    assertSound(folder, 300);
  }

  @Test
  void aFullTileIsNeverWrittenAgainWithOtherBytes() throws IOException {
    Path full = folder.resolve("tile/0/000");
    try (LogFolder log = LogFolder.open(folder)) {
      grow(log, 200);
      log.append(ENTRIES.subList(200, 600));
    }
    byte[] before = Files.readAllBytes(full);
    List<Bytes> others = new ArrayList<>(ENTRIES.subList(200, 600));
    others.set(50, Bytes.ofText("another history"));
    try (LogFolder log = LogFolder.open(folder)) {
      assertThatThrownBy(() -> log.append(others)).isInstanceOf(LogDamaged.class);
    }

    assertThat(Files.readAllBytes(full)).isEqualTo(before);
  }

  @Test
  void onlyAHeadOverWhatIsThereIsPublished() throws IOException {
    try (LogFolder log = LogFolder.open(folder)) {
      grow(log, 10);
      log.append(ENTRIES.subList(10, 12));

      assertThatThrownBy(() -> log.publish(head(11)))
          .hasMessageStartingWith("found a head of size 11 and root ");
      assertThatThrownBy(() -> log.publish(signed(new Checkpoint(ORIGIN, 12, root(11)))))
          .hasMessageContaining("wanted size 12 and root " + root(12).base64());
      assertThatThrownBy(() -> log.publish(signed(new Checkpoint("other.example", 12, root(12)))))
          .hasMessage("found a head of other.example, wanted one of books.example/ledger");
      log.publish(head(12));
      assertThat(log.head()).contains(head(12));
    }
  }

  @Test
  void aSecondWriterIsRefused() throws IOException {
    try (LogFolder log = LogFolder.open(folder)) {
      assertThatThrownBy(() -> LogFolder.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessageEndingWith("another writer has this log, wanted none");
      grow(log, 3);
    }
    try (LogFolder log = LogFolder.open(folder)) {
      assertThat(log.size()).isEqualTo(3);
    }
  }

  @Test
  void aLogWhoseFilesDoNotBelongToItsHeadIsNotOpened() throws IOException {
    try (LogFolder log = LogFolder.open(folder)) {
      grow(log, 300);
    }
    assertDamaged("tile/0/001.p/44", "found tiles with the root");
    assertDamaged("tile/1/000.p/1", "found tiles with the root");
    assertDamaged("tile/entries/001.p/44", "found an entry 257 that its tile does not have");
    assertDamaged("checkpoint", "found tiles with the root");
    Files.delete(folder.resolve("tile/0/001.p/44"));
    assertThatThrownBy(() -> LogFolder.open(folder))
        .isInstanceOf(LogDamaged.class)
        .hasMessage("found no file tile/0/001.p/44 and none tile/0/001");
  }

  @Test
  void entriesAndCallsHaveTheirLimits() throws IOException {
    Bytes tooLong = Bytes.of(new byte[EntryBundle.LONGEST_ENTRY + 1]);
    List<Bytes> tooMany = Collections.nCopies(LogFolder.MOST_ENTRIES + 1, Bytes.ofText(""));
    try (LogFolder log = LogFolder.open(folder)) {
      assertThatThrownBy(() -> log.append(List.of(Bytes.ofText("fine"), tooLong)))
          .hasMessage("found an entry of 65536 bytes, wanted at most 65535");
      assertThatThrownBy(() -> log.append(tooMany))
          .hasMessage("found 1000001 entries, wanted at most 1000000");
      assertThat(log.size()).isZero();
      log.append(List.of(Bytes.of(new byte[EntryBundle.LONGEST_ENTRY])));
      assertThat(log.size()).isEqualTo(1);
    }
  }

  @Test
  void partialFilesOfFullPlacesAreTakenAway() throws IOException {
    try (LogFolder log = LogFolder.open(folder)) {
      grow(log, 44);
      grow(log, 255);
      grow(log, 1_100);
    }

    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.toString().contains(".p/")))
          .extracting(file -> folder.relativize(file).toString())
          .containsExactlyInAnyOrder("tile/0/004.p/76", "tile/1/000.p/4", "tile/entries/004.p/76");
    }
  }

  /// In a head this is the first digit of the size.
  private void assertDamaged(String name, String message) throws IOException {
    Path file = folder.resolve(name);
    byte[] good = Files.readAllBytes(file);
    byte[] bad = good.clone();
    bad[ORIGIN.length() + 1] ^= 1;
    Files.write(file, bad);
    assertThatThrownBy(() -> LogFolder.open(folder))
        .isInstanceOf(LogDamaged.class)
        .hasMessageContaining(message);
    Files.write(file, good);
    try (LogFolder log = LogFolder.open(folder)) {
      assertThat(log.size()).isEqualTo(300);
    }
  }

  /// @return the size of the last head whose publishing was told done
  private static int writeUntilStopped(Path folder, Disk disk) throws IOException {
    int published = 0;
    try (LogFolder log = LogFolder.open(folder, disk)) {
      for (int size : new int[] {3, 250, 260, 520, 1_000}) {
        grow(log, size);
        published = size;
      }
    } catch (Stop _) {
      // as asked
    }
    return published;
  }

  /// Every file that a log of this size has says what its entries say.
  private static void assertSound(Path folder, int size) {
    TileReader reader = TileReader.folder(folder);
    TiledLog log = new TiledLog(reader, size);
    TileBuilder builder =
        new TileBuilder((path, hashes) -> assertThat(reader.read(path)).contains(Bytes.of(hashes)));
    for (int index = 0; index < size; index++) {
      assertThat(log.entry(index)).isEqualTo(ENTRIES.get(index));
      builder.add(ENTRIES.get(index));
    }
    builder
        .partials()
        .forEach(one -> assertThat(reader.read(one.path())).contains(one.tile().bytes()));
    assertThat(new TileLayout(size).bundles().map(reader::read)).allMatch(Optional::isPresent);
    assertThat(checkpoint(folder)).isEqualTo(head(size).bytes());
  }

  private static Bytes checkpoint(Path folder) {
    try {
      return Bytes.of(Files.readAllBytes(folder.resolve(LogFolder.CHECKPOINT)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void grow(LogFolder log, int size) throws IOException {
    log.append(ENTRIES.subList((int) log.size(), size));
    log.publish(head(size));
  }

  private static SignedHead head(int size) {
    return signed(new Checkpoint(ORIGIN, size, root(size)));
  }

  private static SignedHead signed(Checkpoint head) {
    return SignedHead.sign(head, SIGNER, 0);
  }

  private static Digest root(int size) {
    return ROOTS.get(size);
  }

  private static List<Digest> roots() {
    List<Digest> roots = new ArrayList<>();
    CompactRange tree = CompactRange.EMPTY;
    roots.add(tree.root());
    for (Bytes entry : ENTRIES) {
      tree = tree.append(TreeHasher.leaf(entry));
      roots.add(tree.root());
    }
    return roots;
  }

  private static List<Bytes> entries(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> {
          byte[] entry = new byte[random.nextInt(40)];
          random.nextBytes(entry);
          return Bytes.of(entry);
        })
        .toList();
  }

  /// Does not wait for the disk.
  private static class Fast implements Disk {

    @Override
    public void createFolders(Path path) throws IOException {
      Files.createDirectories(path);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      Files.write(file, bytes);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      Disk.REAL.move(from, to);
    }

    @Override
    public void sync(Collection<Path> paths) throws IOException {
      assertThat(paths).allMatch(Files::exists);
    }

    @Override
    public void delete(Path file) throws IOException {
      Disk.REAL.delete(file);
    }
  }

  /// The machine stopped.
  private static final class Stop extends IOException {

    private static final long serialVersionUID = 1;
  }

  /// Stops at the change of a given number; a file it was writing is left with half of its bytes.
  private static final class Stopping extends Fast {

    private final int last;
    private int changes;
    private boolean stopped;

    Stopping(int last) {
      this.last = last;
    }

    @Override
    public void createFolders(Path path) throws IOException {
      change();
      super.createFolders(path);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      if (changes == last) {
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
      change();
      super.write(file, bytes);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      change();
      super.move(from, to);
    }

    @Override
    public void sync(Collection<Path> paths) throws IOException {
      change();
      super.sync(paths);
    }

    @Override
    public void delete(Path file) throws IOException {
      change();
      super.delete(file);
    }

    private void change() throws IOException {
      if (changes == last) {
        stopped = true;
        throw new Stop();
      }
      changes++;
    }
  }
}
