package org.custodes.transparency.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.Reference;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.tree.TreeHasher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The published cases of `reference/tlog/tiles`, and the logs of others.
class TileVectorsTest {

  private static final Json.Members PATHS = Reference.object("tiles/paths.json");

  static Stream<Json.Members> paths() {
    return Reference.objects(Reference.at(PATHS, "paths")).stream();
  }

  static Stream<String> refused() {
    return Reference.texts(PATHS, "refuse").stream();
  }

  static Stream<Json.Members> sizes() {
    return Reference.objects(Reference.at(PATHS, "sizes")).stream();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aPathIsReadAndWritten(Json.Members row) {
    TilePath tile =
        new TilePath(
            (int) Reference.whole(row, "level"),
            Reference.whole(row, "index"),
            (int) Reference.whole(row, "width"));

    assertThat(tile.path()).isEqualTo(Reference.text(row, "path"));
    assertThat(LogPath.parse(tile.path())).isEqualTo(tile);
  }

  @Test
  void aBundleHasAPathAsWell() {
    String path = Reference.text(PATHS, "entries_path_example");

    assertThat(LogPath.parse(path)).isEqualTo(new BundlePath(1_234_067, 256));
    assertThat(new BundlePath(1_234_067, 256).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aPathInAnotherSpellingIsRefused(String path) {
    assertThatThrownBy(() -> LogPath.parse(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("found " + path + ", wanted such as");
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aLogHasTheTilesOfItsSize(Json.Members row) {
    TileLayout layout = new TileLayout(Reference.whole(row, "tree_size"));
    List<Json.Members> levels = Reference.objects(Reference.at(row, "levels"));

    assertThat(layout.levels()).isEqualTo(levels.size());
    for (Json.Members level : levels) {
      int number = (int) Reference.whole(level, "level");
      assertThat(layout.fullTiles(number)).isEqualTo(Reference.whole(level, "full_tiles"));
      assertThat(layout.partialWidth(number)).isEqualTo(Reference.whole(level, "partial_width"));
    }
  }

  /// Another's log, of the words from one to fivten, at every size it ever had.
  @ParameterizedTest
  @CsvSource({"tessera-log, 1, 15", "own/facility-a/log, 300, 300"})
  void logsOfOthersHaveTheRootsTheySay(String folder, int from, int to) {
    TileReader reader = TileReader.folder(Reference.path(folder));
    for (int size = from; size <= to; size++) {
      String checkpoint = from == to ? "/checkpoint" : "/checkpoint." + size;
      List<String> head = Reference.text(folder + checkpoint).lines().toList();
      TiledLog log = new TiledLog(reader, size);

      assertThat(head.get(1)).isEqualTo(String.valueOf(size));
      assertThat(log.root()).isEqualTo(Digest.ofBase64(head.get(2)));
      assertThat(rebuilt(log).root()).isEqualTo(log.root());
    }
  }

  @Test
  void theEntriesOfTheForeignLogAreWords() {
    TiledLog log = new TiledLog(TileReader.folder(Reference.path("tessera-log")), 15);

    assertThat(IntStream.range(0, 15).mapToObj(index -> log.entry(index).text()))
        .startsWith("one", "two", "three", "four")
        .endsWith("fourten", "fivten");
  }

  @Test
  void everyTileOfOurLogIsRebuiltFromItsEntries() {
    TiledLog log = new TiledLog(TileReader.folder(Reference.path("own/facility-a/log")), 300);
    TileBuilder builder =
        new TileBuilder((path, hashes) ->
            assertThat(Bytes.of(hashes))
                .isEqualTo(Reference.bytes("own/facility-a/log/" + path.path())));
    for (int index = 0; index < 300; index++) {
      builder.add(log.entry(index));
    }

    assertThat(builder.partials())
        .extracting(partial -> partial.path().path())
        .containsExactly("tile/0/001.p/44", "tile/1/000.p/1");
    assertThat(builder.partials())
        .allSatisfy(partial ->
            assertThat(partial.tile().bytes())
                .isEqualTo(Reference.bytes("own/facility-a/log/" + partial.path().path())));
    assertThat(log.hash(0, 7)).isEqualTo(TreeHasher.leaf(log.entry(7)));
  }

  private static TileBuilder rebuilt(TiledLog log) {
    TileBuilder builder = new TileBuilder((_, _) -> {});
    for (long index = 0; index < log.size(); index++) {
      builder.add(log.entry(index));
    }
    return builder;
  }
}
