package org.custodes.verifier.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.policy.HeadVerdict;
import org.custodes.transparency.policy.PolicyRefused;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.tile.BundlePath;
import org.custodes.transparency.tile.EntryBundle;
import org.custodes.transparency.tile.LogDamaged;
import org.custodes.transparency.tile.LogPath;
import org.custodes.transparency.tile.TileBuilder;
import org.custodes.transparency.tile.TileLayout;
import org.custodes.transparency.tile.TilePath;
import org.custodes.transparency.tile.TileReader;
import org.custodes.transparency.tile.TiledLog;
import org.custodes.transparency.tree.TreeHasher;
import org.custodes.verifier.CannotTell;
import org.custodes.verifier.Finding;
import org.custodes.verifier.Findings;
import org.custodes.verifier.Step;

/// A log as its folder has it, held against a policy and against what others remember.
public final class SealedLog {

  /// Most heads in a folder of earlier heads.
  public static final int MOST_HEADS = 100_000;

  private static final String HEAD = "checkpoint";
  private static final int HASH = 32;

  private final Path folder;
  private final TrustPolicy policy;
  private final Findings findings;
  private final QuorumTimes times = new QuorumTimes();
  private final Checkpoint head;
  private final TiledLog log;

  private SealedLog(Path folder, TrustPolicy policy, Checkpoint head, Findings findings) {
    this.folder = folder;
    this.policy = policy;
    this.head = head;
    this.findings = findings;
    this.log = new TiledLog(files(folder), head.size());
  }

  /// Reads the newest head and every earlier one.
  ///
  /// @param trust lines of the log's own policy
  /// @param heads a folder with heads that witnesses, reports or transfers kept
  /// @throws CannotTell if the policy or the newest head cannot be read
  public static SealedLog open(
      Path folder, List<String> trust, Optional<Path> heads, Findings findings) {
    TrustPolicy policy = policy(trust);
    Path file = folder.resolve(HEAD);
    Bytes note = bytes(file);
    SignedHead head;
    try {
      head = SignedHead.parse(note);
    } catch (IllegalArgumentException e) {
      throw new CannotTell(
          file.toString(), "no signed head: " + e.getMessage(), "the log's newest head", e);
    }
    SealedLog sealed = new SealedLog(folder, policy, head.checkpoint(), findings);
    sealed.newest(policy.judge(note));
    heads.ifPresent(sealed::earlier);
    sealed.times.close();
    return sealed;
  }

  private static TrustPolicy policy(List<String> lines) {
    if (lines.stream().noneMatch(line -> line.startsWith("log "))) {
      throw new CannotTell(
          "the policy", "no line 'log'", "the keys of the log, its witnesses and a quorum");
    }
    try {
      return TrustPolicy.parse(Bytes.ofText(String.join("\n", lines) + "\n"));
    } catch (PolicyRefused e) {
      throw new CannotTell("the policy", String.valueOf(e.getMessage()), "a policy of trust", e);
    }
  }

  /// Leaves of the newest head.
  public long size() {
    return head.size();
  }

  /// Between which moments facts were recorded, by what witnesses signed.
  public QuorumTimes times() {
    return times;
  }

  private void newest(HeadVerdict verdict) {
    switch (verdict) {
      case HeadVerdict.Trusted trusted -> time(trusted);
      case HeadVerdict.QuorumMissed missed ->
          add(
              "quorum",
              HEAD,
              "a head without enough witnesses: " + missed.shortfalls(),
              "a head that the quorum signed",
              "Too few of those whom you trust have seen this record.");
      case HeadVerdict.Refused(var reason, String text) ->
          add(
              "head",
              HEAD,
              reason + ": " + text,
              "a head that the log and its witnesses signed",
              "Nobody whom you trust stands behind this record.");
    }
  }

  private void time(HeadVerdict.Trusted trusted) {
    OptionalLong time = trusted.quorumTime();
    if (time.isPresent()) {
      times.add(trusted.head().checkpoint().size(), Instant.ofEpochSecond(time.getAsLong()));
    }
  }

  private void earlier(Path heads) {
    try (Stream<Path> files = Files.list(heads)) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().limit(MOST_HEADS + 1L).toList();
      if (all.isEmpty() || all.size() > MOST_HEADS) {
        throw new CannotTell(heads.toString(), all.size() + " heads", "1 to " + MOST_HEADS);
      }
      all.forEach(this::earlierHead);
    } catch (IOException e) {
      throw new CannotTell(
          heads.toString(), "a folder that cannot be read", "earlier heads, a file each", e);
    }
  }

  private void earlierHead(Path file) {
    String name = String.valueOf(file.getFileName());
    switch (policy.judge(bytes(file))) {
      case HeadVerdict.Trusted trusted -> {
        time(trusted);
        follows(name, trusted.head().checkpoint());
      }
      case HeadVerdict.QuorumMissed missed -> follows(name, missed.head().checkpoint());
      case HeadVerdict.Refused(var reason, String text) ->
          findings.add(
              Finding.difference(
                      Step.LOG,
                      "head-kept",
                      name,
                      reason + ": " + text,
                      "a head of this log",
                      "It says nothing about this log.")
                  .asNote());
    }
  }

  /// Whether a head that somebody kept lies on the same tree.
  private void follows(String name, Checkpoint kept) {
    if (!kept.origin().equals(head.origin())) {
      return;
    }
    if (kept.size() > head.size()) {
      add(
          "truncated",
          name,
          "a head of " + kept.size() + " entries that somebody kept",
          "none larger than the newest of " + head.size(),
          "The log was cut off: what came after entry " + (head.size() - 1) + " is gone.");
      return;
    }
    try {
      Digest root = kept.size() == 0 ? TreeHasher.EMPTY_ROOT : log.rootAt(kept.size());
      if (!root.equals(kept.root())) {
        add(
            "forked",
            name,
            "at "
                + kept.size()
                + " entries the root "
                + kept.root().base64()
                + " that somebody kept",
            root.base64() + " as this log has it",
            "Two histories were told: the log was rewritten since somebody saw it.");
      }
    } catch (LogDamaged e) {
      add(
          "tile",
          name,
          String.valueOf(e.getMessage()),
          "tiles that can be read",
          "The log's files were damaged.");
    }
  }

  /// Builds every tile again, and compares each entry with the fact at its place.
  ///
  /// @param facts bytes of a fact by its place; empty where there is none
  /// @param count how many facts the export has; empty if there is no export
  public void rebuild(LongFunction<Optional<Bytes>> facts, OptionalLong count) {
    TileBuilder builder = new TileBuilder(this::full);
    TileLayout layout = new TileLayout(head.size());
    layout.bundles().forEach(path -> bundle(path, builder, facts, count));
    builder.partials().forEach(one -> same(one.path(), one.tile().bytes()));
    if (builder.size() == head.size() && !builder.root().equals(head.root())) {
      add(
          "root",
          HEAD,
          "the root " + head.root().base64(),
          builder.root().base64() + " as the entries have it",
          "The head was signed over other entries than these.");
    }
    count.ifPresent(this::sizes);
  }

  private void sizes(long count) {
    if (count < head.size()) {
      add(
          "facts-missing",
          "facts.place",
          count + " facts in the export",
          "the " + head.size() + " that are sealed",
          "Facts were taken out of the database, or the export is older than the log.");
    } else if (count > head.size()) {
      findings.add(
          Finding.difference(
                  Step.LOG,
                  "unsealed",
                  "facts.place",
                  (count - head.size()) + " facts after the newest head",
                  "none, or a head over them soon",
                  "Nobody outside has seen them yet; they could still be changed.")
              .asNote());
    }
  }

  private void bundle(
      BundlePath path,
      TileBuilder builder,
      LongFunction<Optional<Bytes>> facts,
      OptionalLong count) {
    try {
      EntryBundle bundle = log.bundle(path.index());
      for (int at = 0; at < bundle.entries().size(); at++) {
        Bytes entry = bundle.entries().get(at);
        long index = path.index() * LogPath.FULL + at;
        builder.add(entry);
        if (count.isPresent() && index < count.getAsLong()) {
          compare(path, at, index, entry, facts.apply(index));
        }
      }
    } catch (LogDamaged e) {
      add(
          "bundle",
          path.path(),
          String.valueOf(e.getMessage()),
          "entries that can be read",
          "The log's files were damaged.");
    }
  }

  private void compare(BundlePath path, int at, long index, Bytes entry, Optional<Bytes> fact) {
    if (fact.isEmpty() || fact.get().equals(entry)) {
      return;
    }
    Digest sealed = log.hash(0, index);
    boolean factWasSealed = sealed.equals(TreeHasher.leaf(fact.get()));
    boolean entryWasSealed = sealed.equals(TreeHasher.leaf(entry));
    String meaning =
        entryWasSealed
            ? "The fact in the database was changed since it was sealed."
            : factWasSealed
                ? "The entry in the log's file was changed since it was sealed."
                : "Both were changed, or the tiles too.";
    findings.add(
        Finding.difference(
                Step.LOG,
                "entry-differs",
                path.path() + ", entry " + at,
                "an entry with the SHA-256 " + Digest.of(entry),
                "the fact of the export, " + Digest.of(fact.get()),
                meaning)
            .of(index, "place " + index));
  }

  private void full(TilePath path, byte[] hashes) {
    same(path, Bytes.of(hashes));
  }

  /// A tile as the entries make it, and as the folder has it.
  private void same(TilePath path, Bytes made) {
    try {
      Bytes found = log.tile(path.level(), path.index()).bytes();
      if (!found.equals(made)) {
        int at = first(found, made);
        add(
            "tile",
            path.path() + ", hash " + at,
            "another hash than the entries below it make",
            "that of the entries",
            path.level() == 0
                ? "Entry "
                    + (path.index() * LogPath.FULL + at)
                    + ", or the tile over it, was changed."
                : "An entry below it, or the tile itself, was changed.");
      }
    } catch (LogDamaged e) {
      add(
          "tile",
          path.path(),
          String.valueOf(e.getMessage()),
          "a tile that can be read",
          "The log's files were damaged.");
    }
  }

  private static int first(Bytes found, Bytes made) {
    int at = 0;
    while (at < found.length() && found.at(at) == made.at(at)) {
      at++;
    }
    return at / HASH;
  }

  /// What is missing is no verdict.
  private static TileReader files(Path folder) {
    TileReader files = TileReader.folder(folder);
    return path -> {
      Optional<Bytes> found = files.read(path);
      if (found.isEmpty() && path.isFull()) {
        throw new CannotTell(
            folder.resolve(path.path()).toString(), "no such file", "a file of the log");
      }
      return found;
    };
  }

  private static Bytes bytes(Path file) {
    try {
      return Bytes.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new CannotTell(file.toString(), "no such file", "a signed head", e);
    } catch (IOException e) {
      throw new CannotTell(file.toString(), "a file that cannot be read", "a signed head", e);
    }
  }

  private void add(String code, String where, String found, String wanted, String meaning) {
    findings.add(Finding.difference(Step.LOG, code, where, found, wanted, meaning));
  }

  /// Where the log is.
  @Override
  public String toString() {
    return folder + " with " + head.size() + " entries";
  }
}
