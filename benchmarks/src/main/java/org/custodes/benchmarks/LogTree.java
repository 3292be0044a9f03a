package org.custodes.benchmarks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.HeadSigner;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.tile.LogFolder;
import org.custodes.transparency.tile.LogPath;
import org.custodes.transparency.tile.TileBuilder;
import org.custodes.transparency.tile.TilePath;
import org.custodes.transparency.tile.TileReader;
import org.custodes.transparency.tile.TiledLog;
import org.custodes.transparency.tree.ConsistencyProof;
import org.custodes.transparency.tree.InclusionProof;
import org.custodes.transparency.tree.TreeHasher;

/// How fast a log is sealed, proved from and hashed again: `LogTree [MILLIONS [FOLDER]]`.
///
/// Sealing writes bundles and tiles into a folder, waits for the disk, signs each head with Ed25519
/// and ML-DSA-44 and publishes it; at least 50,000 leaves a second are wanted. Proofs are made from
/// the tiles of a log of some million leaves in files (ten million if none is said), 400 MB; each
/// is wanted in under 1 ms. Hashing again is compared with `openssl speed sha256` at 16 kB, which
/// is run first: 45 % of its rate is wanted for leaves of 300 bytes.
public final class LogTree {

  private static final String ORIGIN = "benchmark.example/books";
  private static final int LEAF = 300;
  private static final int SEALED = 500_000;
  private static final int HASHED = 1_000_000;
  private static final int ROUNDS = 7;
  private static final int PROOFS = 20_000;

  private LogTree() {}

  static void main(String[] words) throws IOException, InterruptedException {
    long leaves = 1_000_000L * (words.length > 0 ? Integer.parseInt(words[0]) : 10);
    Path folder =
        words.length > 1 ? Path.of(words[1]) : Files.createTempDirectory("custodes-benchmark");
    hashing();
    sealing(folder.resolve("sealed"));
    proving(folder.resolve("proved"), leaves);
  }

  private static void hashing() throws IOException, InterruptedException {
    Optional<Double> openssl = openssl();
    byte[] bundle = new byte[LogPath.FULL * LEAF];
    new SplittableRandom(1).nextBytes(bundle);
    byte[] hashes = new byte[TreeHasher.HASH];
    TreeHasher hasher = new TreeHasher();
    TileBuilder builder = new TileBuilder((_, _) -> {});
    tell(
        "leaves hashed",
        rate(at -> hasher.leaf(bundle, (at % LogPath.FULL) * LEAF, LEAF, hashes, 0)),
        openssl);
    tell(
        "leaves and tree",
        rate(at -> builder.add(bundle, (at % LogPath.FULL) * LEAF, LEAF)),
        openssl);
  }

  private interface Step {
    void leaf(int at);
  }

  /// Bytes of leaves a second of processor time, in the middle round.
  private static double rate(Step step) {
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = cpu();
      for (int at = 0; at < HASHED; at++) {
        step.leaf(at);
      }
      rounds[round] = (double) HASHED * LEAF / ((cpu() - start) / 1e9);
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private static void tell(String what, double rate, Optional<Double> openssl) {
    System.out.printf(
        Locale.ROOT,
        "%-18s %,.0f MB/s of %d bytes each (%,.0f leaves/s)%s%n",
        what,
        rate / 1e6,
        LEAF,
        rate / LEAF,
        openssl
            .map(peer ->
                ", %.0f %% of openssl's %,.0f MB/s (limit 45 %%)"
                    .formatted(100 * rate / peer, peer / 1e6))
            .orElse(", no openssl here to compare with"));
  }

  /// Bytes a second, as the last column of `openssl speed` says.
  private static Optional<Double> openssl() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("openssl", "speed", "-bytes", "16384", "-seconds", "3", "sha256")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      List<String> lines;
      try (var reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
        lines = reader.readAllLines();
      }
      process.waitFor();
      return lines.stream()
          .filter(line -> line.startsWith("sha256"))
          .map(line -> line.replaceAll("^sha256 +|k$", ""))
          .map(thousands -> 1000 * Double.parseDouble(thousands))
          .findFirst();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static void sealing(Path folder) throws IOException {
    SecureRandom secret = new SecureRandom();
    HeadSigner signer =
        HeadSigner.of(
            List.of(
                SigningKey.make(new KeyName(ORIGIN), KeyType.ED25519, secret),
                SigningKey.make(new KeyName(ORIGIN), KeyType.ML_DSA_44_COSIGNATURE, secret)));
    try (LogFolder log = LogFolder.open(folder)) {
      for (int batch : new int[] {50_000, 5_000, 500}) {
        double[] heads = heads(log, signer, batch, Math.min(SEALED / batch, 200));
        System.out.printf(
            Locale.ROOT,
            "sealed             %,.0f leaves/s in heads of %,d (median head %.0f ms, slowest"
                + " %.0f ms; limit 50,000)%n",
            1e3 * batch * heads.length / Arrays.stream(heads).sum(),
            batch,
            heads[heads.length / 2],
            heads[heads.length - 1]);
      }
      double[] heads = heads(log, signer, 1, 200);
      System.out.printf(
          Locale.ROOT,
          "a head of one leaf %.1f ms (median; 99 of 100 within %.1f ms)%n",
          heads[heads.length / 2],
          heads[heads.length * 99 / 100]);
    }
  }

  /// Milliseconds for each head, from the fastest.
  private static double[] heads(LogFolder log, HeadSigner signer, int batch, int rounds)
      throws IOException {
    List<Bytes> entries = entries(batch);
    double[] heads = new double[rounds];
    for (int round = 0; round < heads.length; round++) {
      long start = System.nanoTime();
      log.append(entries);
      log.publish(SignedHead.sign(new Checkpoint(ORIGIN, log.size(), log.root()), signer, 0));
      heads[round] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(heads);
    return heads;
  }

  private static List<Bytes> entries(int count) {
    SplittableRandom random = new SplittableRandom(2);
    List<Bytes> entries = new ArrayList<>();
    for (int leaf = 0; leaf < count; leaf++) {
      byte[] entry = new byte[LEAF];
      random.nextBytes(entry);
      entries.add(Bytes.of(entry));
    }
    return entries;
  }

  private static void proving(Path folder, long leaves) throws IOException {
    long start = System.nanoTime();
    TileBuilder builder = build(folder, leaves);
    System.out.printf(
        Locale.ROOT,
        "log of %,d leaves built in %.0f s%n",
        leaves,
        (System.nanoTime() - start) / 1e9);
    TiledLog log = new TiledLog(TileReader.folder(folder), leaves);
    if (!log.root().equals(builder.root())) {
      throw new IllegalStateException("the tiles have another root than the leaves");
    }
    proofs("inclusion", at -> InclusionProof.of(log, at, leaves).hashes().size(), leaves);
    proofs("consistency", at -> ConsistencyProof.of(log, at + 1, leaves).hashes().size(), leaves);
    long at = leaves / 3;
    InclusionProof proof = InclusionProof.of(log, at, leaves);
    if (!proof.verify(TreeHasher.leaf(leaf(at)), log.root()).isProven()) {
      throw new IllegalStateException("a proof is refused");
    }
  }

  private static void proofs(String what, LongFunction<Integer> make, long leaves) {
    SplittableRandom random = new SplittableRandom(3);
    double[] times = new double[PROOFS];
    int hashes = 0;
    for (int round = 0; round < PROOFS; round++) {
      long start = System.nanoTime();
      hashes += make.apply(random.nextLong(leaves));
      times[round] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-18s %.3f ms from random places (median; 99 of 100 within %.3f ms; %.1f hashes; limit"
            + " 1 ms)%n",
        what,
        times[PROOFS / 2],
        times[PROOFS * 99 / 100],
        (double) hashes / PROOFS);
  }

  /// Without waiting for the disk, since only reading is measured.
  private static TileBuilder build(Path folder, long leaves) throws IOException {
    TileBuilder builder =
        new TileBuilder((path, hashes) -> {
          try {
            write(folder, path, hashes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    for (long at = 0; at < leaves; at++) {
      builder.add(leaf(at));
    }
    for (TileBuilder.Partial partial : builder.partials()) {
      write(folder, partial.path(), partial.tile().bytes().toArray());
    }
    return builder;
  }

  private static void write(Path folder, TilePath path, byte[] hashes) throws IOException {
    Path file = folder.resolve(path.path());
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, hashes);
  }

  private static Bytes leaf(long at) {
    return Bytes.ofText(String.valueOf(at));
  }

  private static long cpu() {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    return thread.getCurrentThreadCpuTime();
  }
}
