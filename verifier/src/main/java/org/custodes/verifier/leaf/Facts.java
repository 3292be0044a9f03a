package org.custodes.verifier.leaf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.custodes.transparency.Bytes;
import org.custodes.verifier.CannotTell;
import org.custodes.verifier.Finding;
import org.custodes.verifier.Findings;
import org.custodes.verifier.Step;
import org.custodes.verifier.dump.Dump;
import org.custodes.verifier.dump.Row;
import org.custodes.verifier.dump.Table;

/// The facts of an export in the order of the log: which row of `facts.fact` stands at which place.
///
/// Two numbers and a place in the file are kept for each fact; the facts themselves are read when
/// they are needed.
public final class Facts {

  /// Most facts of a log that are looked at.
  public static final int MOST_FACTS = 100_000_000;

  private static final long NOWHERE = -1;

  private final Table facts;
  private final Table places;
  private final LeafReader reader = new LeafReader(Catalogue.KNOWN);

  /// Numbers of arrival in rising order, and where their rows stand.
  private long[] entered = new long[0];

  private long[] factAt = new long[0];
  private long[] factLine = new long[0];

  /// By place in the log: where the row of `facts.place` stands, and the number of its fact.
  private final long[] placeAt;

  private final long[] placeLine;
  private final long[] placeOf;

  /// Facts that have no place yet, by rising number of arrival: where they stand among `entered`.
  private int[] waiting = new int[0];

  /// A fact at its place: as it reads, with what is wrong with it.
  ///
  /// @param leaf empty where its bytes are no fact, or where there is none
  public record Read(Optional<Leaf> leaf, List<Finding> findings) {}

  private Facts(Table facts, Table places) {
    this.facts = facts;
    this.places = places;
    int count = (int) places.rows();
    this.placeAt = filled(count);
    this.placeLine = new long[count];
    this.placeOf = new long[count];
  }

  /// @param findings where gaps, facts without a place and the like are named
  public static Facts of(Dump dump, Findings findings) {
    Table facts = dump.table("facts.fact");
    Table places = dump.table("facts.place");
    long most = Math.max(facts.rows(), places.rows());
    if (most > MOST_FACTS) {
      throw new CannotTell(dump.name(), most + " facts", "at most " + MOST_FACTS);
    }
    Facts all = new Facts(facts, places);
    all.find();
    all.place(findings);
    all.requireNoneLeftOut(findings);
    return all;
  }

  /// How many places there are.
  public long count() {
    return placeAt.length;
  }

  /// How many facts there are to be judged: those with a place, and behind them those that were
  /// recorded a moment before the export and wait for theirs.
  public long known() {
    return (long) placeAt.length + waiting.length;
  }

  private void find() {
    int count = (int) facts.rows();
    long[][] rows = new long[count][];
    int[] next = {0};
    facts.readPlaced(
        (at, row) -> rows[next[0]] = new long[] {row.number("entered"), at, next[0]++});
    Arrays.sort(rows, (a, b) -> Long.compare(a[0], b[0]));
    entered = new long[count];
    factAt = new long[count];
    factLine = new long[count];
    for (int i = 0; i < count; i++) {
      entered[i] = rows[i][0];
      factAt[i] = rows[i][1];
      factLine[i] = rows[i][2];
      if (i > 0 && entered[i] == entered[i - 1]) {
        throw new CannotTell(
            facts.name(), "two facts with the number " + entered[i], "each number once");
      }
    }
  }

  private void place(Findings findings) {
    long[] line = {0};
    places.readPlaced((at, row) -> {
      long index = row.number("index");
      long own = line[0]++;
      if (index < 0 || index >= placeAt.length || placeAt[(int) index] != NOWHERE) {
        findings.add(
            wrong(
                "place",
                row,
                "the place " + index,
                "each place from 0 to " + (placeAt.length - 1) + " once",
                "The log has a gap, or a place was given twice."));
      } else {
        placeAt[(int) index] = at;
        placeLine[(int) index] = own;
        placeOf[(int) index] = row.number("fact");
      }
    });
    for (int i = 0; i < placeAt.length; i++) {
      if (placeAt[i] == NOWHERE) {
        findings.add(
            Finding.difference(
                Step.FACTS,
                "place-missing",
                "facts.place",
                "no place " + i,
                "one",
                "A fact was taken out of the log."));
      }
    }
  }

  /// Facts that committed a moment before the export have no place yet; they are the newest.
  private void requireNoneLeftOut(Findings findings) {
    boolean[] placed = new boolean[entered.length];
    int last = -1;
    for (int i = 0; i < placeOf.length; i++) {
      int at = placeAt[i] == NOWHERE ? -1 : Arrays.binarySearch(entered, placeOf[i]);
      if (at >= 0) {
        placed[at] = true;
        last = Math.max(last, at);
      }
    }
    int newest = last;
    waiting = IntStream.range(0, placed.length).filter(i -> !placed[i] && i > newest).toArray();
    for (int i = 0; i < placed.length; i++) {
      if (!placed[i]) {
        Finding unplaced =
            Finding.difference(
                Step.FACTS,
                "unplaced",
                "facts.fact entered " + entered[i],
                "a fact without a place in the log",
                "a place",
                i > last
                    ? "It was recorded a moment before the export; the next export must place it."
                    : "It was left out of the log.");
        findings.add(i > last ? unplaced.asNote() : unplaced);
      }
    }
  }

  /// The fact at a place, read and judged by itself.
  ///
  /// @param index below [#known]
  public Read at(long index) {
    if (index >= placeAt.length) {
      int at = waiting[(int) (index - placeAt.length)];
      return read(index, Optional.empty(), facts.at(factAt[at], factLine[at]));
    }
    int place = (int) index;
    if (placeAt[place] == NOWHERE) {
      return new Read(Optional.empty(), List.of());
    }
    Row placed = places.at(placeAt[place], placeLine[place]);
    int at = Arrays.binarySearch(entered, placeOf[place]);
    if (at < 0) {
      return new Read(
          Optional.empty(),
          List.of(
              wrong(
                  "fact-missing",
                  placed,
                  "no fact with the number " + placeOf[place],
                  "the fact at place " + index,
                  "A fact was deleted.")));
    }
    return read(index, Optional.of(placed), facts.at(factAt[at], factLine[at]));
  }

  /// The bytes of a fact as the export has them, whatever they are; empty where there is none.
  public Optional<Bytes> bytes(long index) {
    int at =
        placeAt[(int) index] == NOWHERE ? -1 : Arrays.binarySearch(entered, placeOf[(int) index]);
    return at < 0
        ? Optional.empty()
        : Optional.of(Bytes.of(facts.at(factAt[at], factLine[at]).bytes("canonical")));
  }

  /// The fact alone; empty where it cannot be read.
  public Optional<Leaf> leaf(long index) {
    return index < 0 || index >= known() ? Optional.empty() : at(index).leaf();
  }

  private Read read(long index, Optional<Row> placed, Row row) {
    try {
      Leaf leaf = reader.read(index, Bytes.of(row.bytes("canonical")));
      return new Read(Optional.of(leaf), columns(leaf, placed, row));
    } catch (Unreadable e) {
      return new Read(
          Optional.empty(),
          List.of(
              wrong(
                      e.code(),
                      row,
                      e.found(),
                      e.wanted(),
                      "These bytes are not what the house records.")
                  .of(index, row.find("id").orElse(""))));
    }
  }

  private static List<Finding> columns(Leaf leaf, Optional<Row> placed, Row row) {
    List<Finding> wrong = new ArrayList<>();
    FactColumns columns = new FactColumns(leaf, wrong);
    columns.fact(row);
    placed.ifPresent(columns::place);
    return wrong;
  }

  private static Finding wrong(String code, Row row, String found, String wanted, String meaning) {
    return Finding.difference(Step.FACTS, code, row.place(), found, wanted, meaning);
  }

  private static long[] filled(int count) {
    return IntStream.range(0, count).mapToLong(_ -> NOWHERE).toArray();
  }
}
