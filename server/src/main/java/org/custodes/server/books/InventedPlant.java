package org.custodes.server.books;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Counterpart;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.MeasurementBasis;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.ListedBatch;

/// Two years of a small invented pilot line: powder of low-enriched uranium comes in, fuel goes
/// out, scrap and waste arise, a physical inventory is taken each October.
///
/// Three things are planted: a receipt whose correction came after its month was closed, a
/// shipper/receiver difference far beyond the others, and a slow loss that no entry shows.
final class InventedPlant implements History {

  /// What the demonstration is drawn from.
  static final long USUAL_SEED = 20_241_101;

  private static final LocalDate OPENED = LocalDate.of(2024, 11, 1);
  private static final int MONTHS = 24;

  private static final Counterpart CONVERSION = Counterpart.parse("ZZ/ZM09");
  private static final Counterpart REACTOR = Counterpart.parse("ZZ/ZRM1");

  private static final BatchName PELLETS = new BatchName("PELLETS");
  private static final BatchName SCRAP = new BatchName("SCRAP");

  private static final int DRUMS_A_MONTH = 3;
  private static final int ASSEMBLIES_A_MONTH = 4;
  private static final Mass RESERVE = Shelves.grams(8_000);

  /// Relative standard deviations of the shipper's and of the plant's own measurements.
  private static final double SHIPPER_SIGMA = 0.0004;

  private static final double OWN_SIGMA = 0.0003;

  private static final int LATE_MONTH = 6;
  private static final Mass SLIP = Shelves.grams(100);
  private static final int DIFFERENCE_MONTH = 14;
  private static final Mass DIFFERENCE = Shelves.grams(160);
  private static final int FIRST_LOSS = 15;
  private static final int LAST_LOSS = 21;
  private static final Mass LOSS_A_MONTH = Shelves.grams(90);

  private final long seed;
  private final SplittableRandom random;
  private final Shelves shelves = new Shelves();
  private final List<ListedBatch> opening;
  private final List<Month> months = new ArrayList<>();
  private final List<Planted> truth = new ArrayList<>();

  private int drums;
  private int assemblies;
  private int keys;
  private Mass missing = Mass.ZERO;
  private Optional<Change> mistyped = Optional.empty();

  InventedPlant(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    shelves.put(PELLETS, Shelves.Sort.PELLETS, Shelves.grams(42_000));
    shelves.put(SCRAP, Shelves.Sort.SCRAP, Shelves.grams(3_500));
    this.opening = shelves.listed();
    for (int number = 0; number < MONTHS; number++) {
      months.add(month(number));
    }
    truth.add(
        new Planted(
            "slow loss",
            monthOf(FIRST_LOSS).atDay(1),
            monthOf(LAST_LOSS).atEndOfMonth(),
            "%s of uranium leave the pellet store, a little each month; no entry shows it"
                .formatted(missing)));
  }

  @Override
  public Mba area() {
    return new Mba("ZB11");
  }

  @Override
  public String name() {
    return "Pilot line";
  }

  @Override
  public Facility facility() {
    return new Facility("ZB01");
  }

  @Override
  public String facilityName() {
    return "Example Pilot Plant";
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public LocalDate opened() {
    return OPENED;
  }

  @Override
  public List<ListedBatch> opening() {
    return opening;
  }

  @Override
  public List<Month> months() {
    return List.copyOf(months);
  }

  @Override
  public List<Planted> truth() {
    return List.copyOf(truth);
  }

  private static YearMonth monthOf(int number) {
    return YearMonth.from(OPENED).plusMonths(number);
  }

  private Month month(int number) {
    YearMonth month = monthOf(number);
    List<Event> events = new ArrayList<>();
    if (number == LATE_MONTH + 2) {
      events.add(corrected(mistyped.orElseThrow(), month.atDay(2)));
    }
    for (int drum = 0; drum < DRUMS_A_MONTH; drum++) {
      events.addAll(drum(number, month.atDay(3 + 7 * drum), drum == 0));
    }
    for (int assembly = 0; assembly < ASSEMBLIES_A_MONTH; assembly++) {
      events.addAll(assembly(month.atDay(23 + assembly), month.atDay(27)));
    }
    events.add(waste(month.atDay(28)));
    if (number >= FIRST_LOSS && number <= LAST_LOSS) {
      missing = missing.plus(LOSS_A_MONTH);
    }
    events.sort(Comparator.comparing(Event::recorded));
    boolean inventory = number % 12 == 11;
    return new Month(
        month.atEndOfMonth(), events, inventory ? Optional.of(found()) : Optional.empty());
  }

  /// A drum of powder comes in on the shipper's values, is measured, and becomes pellets.
  private List<Event> drum(int month, LocalDate day, boolean first) {
    BatchName drum = new BatchName("P-%04d".formatted(++drums));
    boolean planted = first && month == DIFFERENCE_MONTH;
    Mass really = Shelves.grams(20_000 + random.nextInt(-400, 401));
    Mass said = planted ? really.plus(DIFFERENCE) : measured(really, SHIPPER_SIGMA);
    List<Event> events = new ArrayList<>();
    events.add(received(day, drum, said, first && month == LATE_MONTH));
    shelves.put(drum, Shelves.Sort.POWDER, said);
    Mass difference = said.minus(planted ? really : measured(really, OWN_SIGMA));
    if (!difference.isZero()) {
      events.add(
          change(
              day.plusDays(2),
              shelves.line(ChangeCode.DI, "1", drum, MeasurementBasis.M, difference)));
      shelves.add(drum, difference.negated());
    }
    if (planted) {
      truth.add(
          new Planted(
              "difference beyond its limit",
              day,
              day.plusDays(2),
              "the shipper of %s states %s more than arrives".formatted(drum, difference)));
    }
    events.add(pressed(day.plusDays(4), drum));
    return events;
  }

  /// @param slip whether the accountant types too much; it is found when the month is closed
  private Change received(LocalDate day, BatchName drum, Mass said, boolean slip) {
    shelves.put(drum, Shelves.Sort.POWDER, said);
    Change right = change(day, receipt(drum, said));
    if (!slip) {
      return right;
    }
    mistyped = Optional.of(right);
    truth.add(
        new Planted(
            "late correction",
            day,
            monthOf(LATE_MONTH + 2).atDay(2),
            "the receipt of %s is posted with %s in place of %s, and corrected after its month is closed"
                .formatted(drum, said.plus(SLIP), said)));
    return new Change(right.key(), day, right.recorded(), List.of(receipt(drum, said.plus(SLIP))));
  }

  private ChangeLine receipt(BatchName drum, Mass said) {
    return shelves
        .line(ChangeCode.RD, "1", drum, MeasurementBasis.N, said)
        .from(CONVERSION, "C" + drum.name().substring(1));
  }

  private Correction corrected(Change right, LocalDate day) {
    Change instead = new Change(key(), right.date(), recorded(day), right.lines());
    return new Correction(
        key(),
        right.key(),
        instead,
        recorded(day),
        "The shipper's document says 100 g less; a slip of typing.");
  }

  /// A drum becomes pellets; a little of it is scrap.
  private Change pressed(LocalDate day, BatchName drum) {
    Mass powder = shelves.holds(drum);
    Mass scrap = Shelves.tenths(powder.micrograms() / 1_000 * random.nextInt(20, 32));
    Mass pellets = powder.minus(scrap);
    Change pressed =
        change(
            day,
            shelves.line(ChangeCode.RM, "4", drum, MeasurementBasis.T, powder),
            shelves.line(ChangeCode.RP, "4", PELLETS, MeasurementBasis.M, pellets),
            shelves.line(ChangeCode.RP, "4", SCRAP, MeasurementBasis.M, scrap));
    shelves.remove(drum);
    shelves.add(PELLETS, pellets);
    shelves.add(SCRAP, scrap);
    return pressed;
  }

  /// Pellets become a fuel assembly, which is shipped; none if there are too few.
  private List<Event> assembly(LocalDate made, LocalDate shipped) {
    Mass mass = Shelves.grams(random.nextInt(14_700, 15_301));
    if (shelves.holds(PELLETS).minus(mass).compareTo(RESERVE) < 0) {
      return List.of();
    }
    BatchName assembly = new BatchName("FA-%03d".formatted(++assemblies));
    shelves.put(assembly, Shelves.Sort.FUEL, mass);
    Change done =
        change(
            made,
            shelves.line(ChangeCode.RM, "4", PELLETS, MeasurementBasis.T, mass),
            shelves.line(ChangeCode.RP, "4", assembly, MeasurementBasis.M, mass));
    ChangeLine out =
        shelves.line(ChangeCode.SD, "2", assembly, MeasurementBasis.T, mass).to(REACTOR);
    shelves.add(PELLETS, mass.negated());
    shelves.remove(assembly);
    return List.of(done, change(shipped, out));
  }

  /// Some scrap is beyond recovery and stays at the plant as waste.
  private Change waste(LocalDate day) {
    Mass mass = Shelves.grams(random.nextInt(40, 100));
    Change kept = change(day, shelves.line(ChangeCode.TW, "3", SCRAP, MeasurementBasis.M, mass));
    shelves.add(SCRAP, mass.negated());
    return kept;
  }

  /// What is on the shelves, as measured: the book moved by errors, and less what is missing.
  private List<ListedBatch> found() {
    Mass pellets = measured(shelves.holds(PELLETS).minus(missing), OWN_SIGMA);
    Mass scrap = measured(shelves.holds(SCRAP), OWN_SIGMA);
    shelves.put(PELLETS, Shelves.Sort.PELLETS, pellets);
    shelves.put(SCRAP, Shelves.Sort.SCRAP, scrap);
    return shelves.listed();
  }

  /// A mass with an error of this relative standard deviation, to a tenth of a gram.
  private Mass measured(Mass really, double sigma) {
    double error = random.nextGaussian() * sigma * really.micrograms();
    return Shelves.tenths(really.micrograms() + Math.round(error));
  }

  private Change change(LocalDate day, ChangeLine... lines) {
    return new Change(key(), day, recorded(day), List.of(lines));
  }

  /// In the afternoon of its day, later events later.
  private Instant recorded(LocalDate day) {
    return day.atTime(LocalTime.of(13, 0)).plusSeconds(keys).toInstant(ZoneOffset.UTC);
  }

  private UUID key() {
    String name = "invented plant %d, event %d".formatted(seed, ++keys);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
