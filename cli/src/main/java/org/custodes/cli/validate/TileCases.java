package org.custodes.cli.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.HeadForm;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.NoteCheck;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.policy.HeadVerdict;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.tile.BundlePath;
import org.custodes.transparency.tile.EntryBundle;
import org.custodes.transparency.tile.LogPath;
import org.custodes.transparency.tile.TileBuilder;
import org.custodes.transparency.tile.TileLayout;
import org.custodes.transparency.tile.TilePath;
import org.custodes.transparency.tile.TileReader;
import org.custodes.transparency.tile.TiledLog;

/// Paths of tiles, and whole logs in folders.
final class TileCases {

  private static final String TILE = "tile";

  private TileCases() {}

  static void paths(ReferenceFile file, Recorder cases) {
    Json json = Json.read(file);
    for (Json row : json.member("paths").items()) {
      String path = row.member("path").text();
      cases.same(path, path, tile(row).path());
      cases.same(path + " read", tile(row).toString(), LogPath.parse(path).toString());
    }
    String bundle = json.member("entries_path_example").text();
    cases.same(bundle, bundle, LogPath.parse(bundle).path());
    for (String path : json.member("refuse").texts()) {
      LogVerdicts.judge(
          cases,
          path,
          false,
          () -> {
            LogPath.parse(path);
            return Optional.empty();
          });
    }
    json.member("sizes").items().forEach(row -> layout(row, cases));
  }

  /// One file of a log: a head, a key, a tile or a bundle.
  static void log(ReferenceFile file, Recorder cases) {
    Path path = file.path().toAbsolutePath().normalize();
    if (file.name().equals("vkey")) {
      String key = file.text().strip();
      cases.same("vkey", key, VerifierKey.parse(key).toString());
    } else if (file.name().startsWith("checkpoint")) {
      head(file, path.resolveSibling(""), cases);
    } else {
      tileOrBundle(file, path, cases);
    }
  }

  private static void layout(Json row, Recorder cases) {
    long size = LogVerdicts.whole(row, "tree_size");
    TileLayout layout = new TileLayout(size);
    StringBuilder wanted = new StringBuilder();
    StringBuilder got = new StringBuilder();
    for (Json level : row.member("levels").items()) {
      int number = (int) LogVerdicts.whole(level, "level");
      wanted
          .append(LogVerdicts.whole(level, "full_tiles"))
          .append('+')
          .append(LogVerdicts.whole(level, "partial_width"))
          .append(' ');
      got.append(layout.fullTiles(number))
          .append('+')
          .append(layout.partialWidth(number))
          .append(' ');
    }
    cases.judged(
        "size " + size,
        wanted.toString().strip(),
        got.toString().strip(),
        wanted.compareTo(got) == 0 && layout.levels() == row.member("levels").items().size());
  }

  private static TilePath tile(Json row) {
    return new TilePath(
        (int) LogVerdicts.whole(row, "level"),
        LogVerdicts.whole(row, "index"),
        (int) LogVerdicts.whole(row, "width"));
  }

  /// Its root is the one of the tiles, and its signatures are good.
  private static void head(ReferenceFile file, Path folder, Recorder cases) {
    SignedHead signed = SignedHead.parse(Bytes.of(file.bytes()));
    Checkpoint head = signed.checkpoint();
    TiledLog log = new TiledLog(TileReader.folder(folder), newest(folder));
    cases.same(file.name() + " root", head.root().base64(), log.rootAt(head.size()).base64());
    LogVerdicts.judge(cases, file.name() + " signed", true, () -> signed(signed, folder));
  }

  private static Optional<String> signed(SignedHead head, Path folder) {
    Path vkey = folder.resolve("vkey");
    if (Files.exists(vkey)) {
      VerifierKey key = VerifierKey.parse(ReferenceFile.read(vkey).text().strip());
      return NoteCheck.check(head.note(), List.of(key), HeadForm.INSTANCE)
              instanceof NoteCheck.Outcome.Signed
          ? Optional.empty()
          : Optional.of("not signed by " + key.name());
    }
    TrustPolicy policy =
        TrustPolicy.parse(
            Bytes.of(ReferenceFile.read(folder.resolve("../policy.txt").normalize()).bytes()));
    HeadVerdict verdict = policy.judge(head);
    return verdict instanceof HeadVerdict.Trusted
        ? Optional.empty()
        : Optional.of(verdict.toString());
  }

  /// A tile is what the entries make it; a bundle is read and written to the same bytes.
  private static void tileOrBundle(ReferenceFile file, Path path, Recorder cases) {
    Path tiles = path;
    while (!tiles.endsWith(TILE)) {
      tiles = tiles.resolveSibling("");
    }
    Path folder = tiles.resolveSibling("");
    LogPath name = LogPath.parse(folder.relativize(path).toString().replace('\\', '/'));
    Bytes bytes = Bytes.of(file.bytes());
    Bytes wanted =
        switch (name) {
          case BundlePath bundle -> EntryBundle.read(bytes, bundle.width()).bytes();
          case TilePath tile -> rebuilt(folder, tile);
        };
    cases.same(name.path(), Digest.of(wanted).bytes().hex(), Digest.of(bytes).bytes().hex());
  }

  private static Bytes rebuilt(Path folder, TilePath tile) {
    Map<LogPath, Bytes> built = new HashMap<>();
    TileBuilder builder = new TileBuilder((path, hashes) -> built.put(path, Bytes.of(hashes)));
    TiledLog log = new TiledLog(TileReader.folder(folder), newest(folder));
    for (long at = 0; at < log.size(); at++) {
      builder.add(log.entry(at));
    }
    builder.partials().forEach(one -> built.put(one.path().full(), one.tile().bytes()));
    return Optional.ofNullable(built.get(tile.full()))
        .orElseThrow(() -> new Malformed("found a tile " + tile.path() + " without its entries"))
        .part(0, tile.width() * Digest.LENGTH);
  }

  /// The size of the largest head in the folder.
  private static long newest(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(one -> one.getFileName().toString().startsWith("checkpoint"))
          .map(one -> SignedHead.parse(Bytes.of(ReferenceFile.read(one).bytes())))
          .map(head -> head.checkpoint().size())
          .max(Comparator.naturalOrder())
          .orElseThrow(() -> new Malformed("found no checkpoint in " + folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
