package org.custodes.transparency.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.tree.CompactRange;
import org.custodes.transparency.tree.ConsistencyProof;
import org.custodes.transparency.tree.InclusionProof;
import org.custodes.transparency.tree.TreeHasher;
import org.junit.jupiter.api.Test;

class TilesTest {

  private static final int MOST = 600;
  private static final List<Bytes> ENTRIES = entries(new Random(42), MOST);

  @Test
  void everySizeIsRebuiltFromItsTiles() {
    Map<String, Bytes> files = new HashMap<>();
    TileBuilder builder =
        new TileBuilder((path, hashes) -> files.put(path.path(), Bytes.of(hashes)));
    CompactRange tree = CompactRange.EMPTY;
    for (int size = 0; size <= MOST; size++) {
      builder.partials().forEach(one -> files.put(one.path().path(), one.tile().bytes()));
      TiledLog log = new TiledLog(path -> Optional.ofNullable(files.get(path.path())), size);

      assertThat(log.root()).isEqualTo(tree.root());
      assertThat(builder.root()).isEqualTo(tree.root());
      assertThat(TileBuilder.after(log, (_, _) -> {}).root()).isEqualTo(tree.root());
      assertThat(files.keySet())
          .containsAll(new TileLayout(size).tiles().map(TilePath::path).toList());
      if (size < MOST) {
        builder.add(ENTRIES.get(size));
        tree = tree.append(TreeHasher.leaf(ENTRIES.get(size)));
      }
    }
  }

  @Test
  void aLogGoesOnFromItsTilesAsIfItHadNeverStopped() {
    for (int stop : new int[] {1, 255, 256, 257, 511, 512, 513}) {
      Map<String, Bytes> files = files(stop);
      TiledLog log = new TiledLog(path -> Optional.ofNullable(files.get(path.path())), stop);
      TileBuilder after =
          TileBuilder.after(log, (path, hashes) -> files.put(path.path(), Bytes.of(hashes)));
      ENTRIES.subList(stop, MOST).forEach(after::add);

      assertThat(after.root()).isEqualTo(log(files(MOST), MOST).root());
      assertThat(files).containsAllEntriesOf(onlyFull(files(MOST)));
    }
  }

  @Test
  void proofsFromTilesHold() {
    TiledLog log = log(files(MOST), MOST);
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      int size = 1 + random.nextInt(MOST);
      int index = random.nextInt(size);
      TiledLog then = log(files(MOST), MOST);
      Digest root = CompactRange.of(then, size).root();

      assertThat(
              InclusionProof.of(log, index, size)
                  .verify(TreeHasher.leaf(ENTRIES.get(index)), root)
                  .isProven())
          .isTrue();
      assertThat(
              ConsistencyProof.of(log, index + 1, size)
                  .verify(CompactRange.of(then, index + 1).root(), root)
                  .isProven())
          .isTrue();
    }
  }

  @Test
  void aPartialTileMayBeGoneOnceTheFullOneIsThere() {
    Map<String, Bytes> files = onlyFull(files(512));

    assertThat(log(files, 300).tile(0, 1).width()).isEqualTo(44);
    assertThatThrownBy(() -> log(files, 300).root())
        .isInstanceOf(LogDamaged.class)
        .hasMessage("found no file tile/1/000.p/1 and none tile/1/000");
  }

  @Test
  void aMissingOrBrokenFileIsNamed() {
    Map<String, Bytes> files = files(300);
    files.remove("tile/0/000");
    files.put("tile/0/001.p/44", Bytes.ofText("short"));

    assertThatThrownBy(() -> log(files, 300).tile(0, 0))
        .isInstanceOf(LogDamaged.class)
        .hasMessage("tile/0/000: found no file");
    assertThatThrownBy(() -> log(files, 300).tile(0, 1))
        .isInstanceOf(LogDamaged.class)
        .hasMessage("tile/0/001.p/44: found 5 bytes, wanted the 1408 of 44 hashes");
    assertThatThrownBy(() -> log(files, 300).bundle(0))
        .hasMessage("tile/entries/000: found no file");
    assertThatThrownBy(() -> log(files, 300).tile(0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found place 2 of level 0, wanted one that a log of 300 entries has");
  }

  @Test
  void onlyTheTilesUsedLastStayInMemory() {
    int[] reads = new int[1];
    Bytes full = Bytes.of(new byte[8192]);
    TiledLog log =
        new TiledLog(
            _ -> {
              reads[0]++;
              return Optional.of(full);
            },
            (TiledLog.MOST_TILES + 1) * 256L);
    for (int tile = 0; tile < TiledLog.MOST_TILES; tile++) {
      log.tile(0, tile);
      log.tile(0, 0);
    }
    assertThat(reads[0]).isEqualTo(TiledLog.MOST_TILES);

    log.at(256).tile(0, 0);
    assertThat(reads[0]).isEqualTo(TiledLog.MOST_TILES);

    log.tile(0, TiledLog.MOST_TILES);
    log.tile(0, 0);
    assertThat(reads[0]).isEqualTo(TiledLog.MOST_TILES + 1);
    log.tile(0, 1);
    assertThat(reads[0]).isEqualTo(TiledLog.MOST_TILES + 2);
  }

  @Test
  void aBundleIsReadBackAsItWasWritten() {
    EntryBundle bundle =
        new EntryBundle(
            List.of(
                Bytes.ofText(""),
                Bytes.ofText("one"),
                Bytes.of(new byte[EntryBundle.LONGEST_ENTRY])));

    assertThat(EntryBundle.read(bundle.bytes(), 3)).isEqualTo(bundle);
    assertThat(bundle.bytes().length()).isEqualTo(6 + 3 + EntryBundle.LONGEST_ENTRY);
  }

  @Test
  void aBundleHasItsLimits() {
    Bytes tooLong = Bytes.of(new byte[EntryBundle.LONGEST_ENTRY + 1]);
    List<Bytes> tooMany = Stream.generate(() -> Bytes.ofText("x")).limit(257).toList();

    assertThatThrownBy(() -> new EntryBundle(List.of(tooLong)))
        .hasMessage("found an entry of 65536 bytes, wanted at most 65535");
    assertThatThrownBy(() -> new EntryBundle(tooMany))
        .hasMessage("found 257 entries, wanted 1 to 256");
    assertThatThrownBy(() -> new EntryBundle(List.of()))
        .hasMessage("found 0 entries, wanted 1 to 256");
    assertThatThrownBy(() -> EntryBundle.read(Bytes.ofHex("000161000262"), 2))
        .hasMessage("found the end within entry 1 of a bundle");
    assertThatThrownBy(() -> EntryBundle.read(Bytes.ofHex("00016100"), 1))
        .hasMessage("found the end within entry 1 of a bundle");
    assertThatThrownBy(() -> EntryBundle.read(Bytes.ofHex("000161"), 2))
        .hasMessage("found 1 entries, wanted 2");
  }

  @Test
  void pathsHaveTheirLimits() {
    assertThat(LogPath.parse(new TilePath(63, Long.MAX_VALUE, 1).path()))
        .isEqualTo(new TilePath(63, Long.MAX_VALUE, 1));
    assertThatThrownBy(() -> new TilePath(64, 0, 1)).hasMessage("found level 64, wanted 0 to 63");
    assertThatThrownBy(() -> new BundlePath(0, 257))
        .hasMessage("found index 0 and width 257, wanted an index from 0 and a width of 1 to 256");
    assertThatThrownBy(() -> LogPath.parse("tile/0/x009/x999/x999/x999/x999/x999/999"))
        .hasMessageStartingWith("found tile/0/x009/x999");
  }

  private static List<Bytes> entries(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> {
          byte[] entry = new byte[random.nextInt(50)];
          random.nextBytes(entry);
          return Bytes.of(entry);
        })
        .toList();
  }

  private static Map<String, Bytes> files(int size) {
    Map<String, Bytes> files = new HashMap<>();
    TileBuilder builder =
        new TileBuilder((path, hashes) -> files.put(path.path(), Bytes.of(hashes)));
    new ArrayList<>(ENTRIES.subList(0, size)).forEach(builder::add);
    builder.partials().forEach(one -> files.put(one.path().path(), one.tile().bytes()));
    return files;
  }

  private static Map<String, Bytes> onlyFull(Map<String, Bytes> files) {
    Map<String, Bytes> full = new HashMap<>(files);
    full.keySet().removeIf(path -> path.contains(".p/"));
    return full;
  }

  private static TiledLog log(Map<String, Bytes> files, int size) {
    return new TiledLog(path -> Optional.ofNullable(files.get(path.path())), size);
  }
}
