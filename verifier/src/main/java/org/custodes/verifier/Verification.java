package org.custodes.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.verifier.accounts.Listings;
import org.custodes.verifier.accounts.Projection;
import org.custodes.verifier.dump.Dump;
import org.custodes.verifier.leaf.Facts;
import org.custodes.verifier.leaf.Leaf;
import org.custodes.verifier.people.People;
import org.custodes.verifier.tables.Comparison;
import org.custodes.verifier.tables.FactRows;
import org.custodes.verifier.tables.RowSink;
import org.jspecify.annotations.Nullable;

/// One verification of one export, step after step, to the end.
///
/// Facts are read by several threads, a chunk at a time, and heard one after the other in the order
/// of the log; what is left to check of their signatures is done by several threads again.
public final class Verification {

  /// How many facts are read at once.
  private static final int CHUNK = 2_048;

  private final HousePolicy policy;
  private final Dump dump;
  private final Optional<Path> receiptsFolder;
  private final Findings findings = new Findings();

  private Verification(HousePolicy policy, Dump dump, Optional<Path> receipts) {
    this.policy = policy;
    this.dump = dump;
    this.receiptsFolder = receipts;
  }

  /// Verifies an export.
  ///
  /// @param receipts an empty folder for a file for each signer, if they are wanted
  /// @throws CannotTell if something that is needed is missing or in no form
  public static Outcome of(HousePolicy policy, Path export, Optional<Path> receipts) {
    try (Dump dump = Dump.open(export)) {
      return new Verification(policy, dump, receipts).run();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new CannotTell(
          export.toString(),
          "a value of which one can say: " + e.getMessage(),
          "what a house writes",
          e);
    }
  }

  private Outcome run() {
    Facts facts = Facts.of(dump, findings);
    Listings listings = Listings.read(dump, findings);
    Reports reports = new Reports(dump, findings);
    People people = new People(policy, packs(), findings);
    Comparison comparison = new Comparison(findings);
    Replay replay = new Replay(facts, listings, people, comparison, findings);
    Counted counted = replay.all(reports);
    comparison.look(dump, EntryNumbers.of(dump));
    reports.look();
    if (comparison.hasToName()) {
      name(facts, listings, people, comparison);
    }
    return outcome(counted);
  }

  /// Tells all rows again, for those that differ.
  private void name(Facts facts, Listings listings, People people, Comparison comparison) {
    RowSink naming = comparison.naming();
    Findings toldBefore = new Findings();
    Projection projection =
        new Projection(listings, facts::leaf, signers(people), naming, toldBefore);
    FactRows rows = new FactRows(people, naming);
    LongStream.range(0, facts.count())
        .mapToObj(facts::leaf)
        .flatMap(Optional::stream)
        .forEach(leaf -> {
          projection.hear(leaf);
          rows.hear(leaf);
        });
    projection.tell();
    rows.tell();
    people.tell((table, by, values) -> naming.row(table, by, plain(values)));
  }

  private Outcome outcome(Counted counted) {
    Map<Step, Long> unlisted = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      unlisted.put(step, findings.unlisted(step));
    }
    return new Outcome(
        counted.facts,
        counted.signed,
        counted.signatures,
        dump.table("books.entry").rows(),
        findings.differences(),
        findings.notes(),
        findings.listed(),
        unlisted,
        List.of());
  }

  private record Counted(long facts, long signed, long signatures) {}

  /// Hears every fact once.
  private final class Replay {

    private final Facts facts;
    private final People people;
    private final Projection projection;
    private final FactRows rows;
    private final Order order;
    private final Receipts receipts;
    private final Comparison comparison;
    private long read;
    private long signed;
    private long signatures;

    Replay(
        Facts facts, Listings listings, People people, Comparison comparison, Findings findings) {
      this.facts = facts;
      this.people = people;
      this.comparison = comparison;
      this.projection =
          new Projection(listings, facts::leaf, signers(people), comparison, findings);
      this.rows = new FactRows(people, comparison);
      this.order = new Order(findings);
      this.receipts = new Receipts(receiptsFolder, people);
    }

    Counted all(Reports reports) {
      for (long from = 0; from < facts.count(); from += CHUNK) {
        chunk(from, Math.min(from + CHUNK, facts.count()), reports);
      }
      projection.tell();
      rows.tell();
      people.tell((table, by, values) -> comparison.row(table, by, plain(values)));
      receipts.close();
      return new Counted(read, signed, signatures);
    }

    private void chunk(long from, long to, Reports reports) {
      List<Facts.Read> chunk = LongStream.range(from, to).parallel().mapToObj(facts::at).toList();
      List<People.Check> checks = new ArrayList<>();
      for (Facts.Read one : chunk) {
        one.findings().forEach(findings::add);
        one.leaf()
            .ifPresent(leaf -> {
              people.hear(leaf).ifPresent(checks::add);
              hear(leaf);
              reports.hear(leaf);
            });
      }
      checks.parallelStream()
          .map(People.Check::run)
          .flatMap(Optional::stream)
          .forEach(findings::add);
      chunk.stream().flatMap(one -> one.leaf().stream()).forEach(receipts::add);
    }

    private void hear(Leaf leaf) {
      read++;
      signed += leaf.signatures().isEmpty() ? 0 : 1;
      signatures += leaf.signatures().size();
      order.hear(leaf);
      projection.hear(leaf);
      rows.hear(leaf);
    }
  }

  private static Projection.Signers signers(People people) {
    return new Projection.Signers() {
      @Override
      public Optional<String> preparer(Leaf leaf) {
        return people.preparer(leaf);
      }

      @Override
      public Optional<String> approver(Leaf leaf) {
        return people.approver(leaf);
      }
    };
  }

  private static @Nullable String[] plain(List<Optional<String>> values) {
    @Nullable String[] plain = new @Nullable String[values.size()];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = values.get(i).orElse(null);
    }
    return plain;
  }

  /// Files of packs by what they really are: the hash is made here.
  private People.PackFiles packs() {
    Map<String, byte[]> files = new HashMap<>();
    dump.table("rules.pack")
        .read(row -> {
          byte[] file = row.bytes("bytes");
          files.put(Digest.of(Bytes.of(file)).bytes().hex(), file);
        });
    return sha256 -> Stream.ofNullable(files.get(sha256)).findFirst();
  }
}
