package org.custodes.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.verifier.accounts.Listings;
import org.custodes.verifier.accounts.Projection;
import org.custodes.verifier.dump.Dump;
import org.custodes.verifier.leaf.Facts;
import org.custodes.verifier.leaf.Leaf;
import org.custodes.verifier.log.QuorumTimes;
import org.custodes.verifier.log.SealedLog;
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
  private final Sources sources;
  private final Findings findings = new Findings();

  /// What there is to verify.
  ///
  /// @param log the folder of the log, with its newest head
  /// @param heads a folder with earlier heads, as witnesses, reports and transfers kept them
  /// @param export an export of the database
  /// @param receipts an empty folder for a file for each signer, if they are wanted
  public record Sources(
      Optional<Path> log, Optional<Path> heads, Optional<Path> export, Optional<Path> receipts) {

    /// An export alone.
    public static Sources export(Path export) {
      return new Sources(Optional.empty(), Optional.empty(), Optional.of(export), Optional.empty());
    }

    private String words() {
      return export.or(() -> log).map(Path::toString).orElse("nothing");
    }
  }

  private Verification(HousePolicy policy, Sources sources) {
    this.policy = policy;
    this.sources = sources;
  }

  /// Verifies what there is.
  ///
  /// @throws CannotTell if something that is needed is missing or in no form
  public static Outcome of(HousePolicy policy, Sources sources) {
    try {
      return new Verification(policy, sources).run();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new CannotTell(
          sources.words(),
          "a value of which one can say: " + e.getMessage(),
          "what a house writes",
          e);
    }
  }

  private Outcome run() {
    if (sources.log.isEmpty() && sources.export.isEmpty()) {
      throw new CannotTell("the question", "neither a log nor an export", "one of them, or both");
    }
    Optional<SealedLog> log =
        sources.log.map(folder -> SealedLog.open(folder, policy.trust(), sources.heads, findings));
    if (sources.export.isEmpty()) {
      log.ifPresent(sealed -> sealed.rebuild(_ -> Optional.empty(), OptionalLong.empty()));
      return outcome(log, new Counted(log.map(SealedLog::size).orElse(0L), 0, 0), 0);
    }
    policy.requirePeople();
    try (Dump dump = Dump.open(sources.export.get())) {
      return run(log, dump);
    }
  }

  private Outcome run(Optional<SealedLog> log, Dump dump) {
    Facts facts = Facts.of(dump, findings);
    log.ifPresent(sealed -> sealed.rebuild(facts::bytes, OptionalLong.of(facts.count())));
    Listings listings = Listings.read(dump, findings);
    Reports reports = new Reports(dump, findings);
    People people = new People(policy, packs(dump), findings);
    Comparison comparison = new Comparison(findings);
    QuorumTimes times = log.map(SealedLog::times).orElseGet(QuorumTimes::new);
    Counted counted = new Replay(facts, listings, people, comparison, times).all(reports);
    comparison.look(dump, EntryNumbers.of(dump));
    reports.look();
    if (comparison.hasToName()) {
      name(facts, listings, people, comparison);
    }
    return outcome(log, counted, dump.table("books.entry").rows());
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

  private Outcome outcome(Optional<SealedLog> log, Counted counted, long entries) {
    Map<Step, Long> unlisted = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      unlisted.put(step, findings.unlisted(step));
    }
    return new Outcome(
        counted.facts,
        counted.signed,
        counted.signatures,
        entries,
        findings.differences(),
        findings.notes(),
        findings.listed(),
        unlisted,
        notLookedAt(log.isPresent()));
  }

  private List<String> notLookedAt(boolean log) {
    List<String> left = new ArrayList<>();
    if (!log) {
      left.add(
          "the sealed log. Whoever could write the whole database could have written another history"
              + " as far as the people's own signatures allow: drop facts, reorder what nobody signed, and cut off the end");
    } else if (sources.heads.isEmpty()) {
      left.add(
          "heads that others kept. A log that was rewritten or cut off as a whole is found only by them");
    }
    if (sources.export.isEmpty()) {
      left.add("the database. What its pages show was not compared with the log");
    }
    left.add("tokens of time-stamping authorities (RFC 3161)");
    return left;
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
        Facts facts, Listings listings, People people, Comparison comparison, QuorumTimes times) {
      this.facts = facts;
      this.people = people;
      this.comparison = comparison;
      this.projection =
          new Projection(listings, facts::leaf, signers(people), comparison, findings);
      this.rows = new FactRows(people, comparison);
      this.order = new Order(times, findings);
      this.receipts = new Receipts(sources.receipts, people);
    }

    Counted all(Reports reports) {
      for (long from = 0; from < facts.known(); from += CHUNK) {
        chunk(from, Math.min(from + CHUNK, facts.known()), reports);
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
  private static People.PackFiles packs(Dump dump) {
    Map<String, byte[]> files = new HashMap<>();
    dump.table("rules.pack")
        .read(row -> {
          byte[] file = row.bytes("bytes");
          files.put(Digest.of(Bytes.of(file)).bytes().hex(), file);
        });
    return sha256 -> Stream.ofNullable(files.get(sha256)).findFirst();
  }
}
