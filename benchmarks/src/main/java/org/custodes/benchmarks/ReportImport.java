package org.custodes.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.custodes.accounting.Category;
import org.custodes.accounting.Mba;
import org.custodes.server.CustodesServer;
import org.custodes.server.Schema;
import org.custodes.server.facts.Actor;
import org.custodes.server.identity.SigningPlace;
import org.custodes.server.identity.SimulatedPeople;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Role;
import org.custodes.server.postgres.Settings;
import org.custodes.server.reports.ImportOutcome;
import org.custodes.server.reports.ImportReports;
import org.custodes.server.reports.LedgerPage;
import org.custodes.server.reports.LedgerQuery;
import org.custodes.server.reports.ReportedMaterial;
import org.custodes.server.reports.Upload;
import org.custodes.server.site.RegisterArea;
import org.custodes.server.site.RegisterFacility;
import org.custodes.server.site.SiteOutcome;
import org.springframework.context.ConfigurableApplicationContext;

/// Imports a million lines of one area into the server, and asks for its balance and ledger.
///
/// Every figure stands beside its limit. `java … ReportImport ENTRIES [FOLDER]`; the folder is
/// emptied by whoever made it.
final class ReportImport {

  private static final Actor OFFICER = Actor.of(UUID.randomUUID());
  private static final Mba AREA = new Mba("ZB1A");
  private static final int REPEATS = 20;

  private ReportImport() {}

  static void main(String[] words) throws IOException {
    int entries = Integer.parseInt(words[0]);
    Path folder =
        words.length > 1 ? Path.of(words[1]) : Files.createTempDirectory("custodes-benchmark");
    OneArea area = new OneArea(AREA.code(), entries);
    Path file = folder.resolve("one-area.txt");
    try (Writer out = Files.newBufferedWriter(file)) {
      area.write(out);
    }
    Path listing = folder.resolve("listing.txt");
    try (Writer out = Files.newBufferedWriter(listing)) {
      area.list(out);
    }
    Settings settings =
        new Settings(folder.resolve("programs"), folder.resolve("data"), Settings.Mode.DURABLE);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      Schema.migrate(postgres.access(Role.MIGRATOR));
      try (ConfigurableApplicationContext house =
          CustodesServer.start(postgres.access(Role.APPLICATION), settings(folder))) {
        measure(house, file, area);
        measureListing(house, listing, area);
        System.out.printf("peak memory of the server's process: %s%n", peak());
      }
    }
  }

  private static void enter(SimulatedPeople people, SiteOutcome outcome) {
    switch (outcome) {
      case SiteOutcome.Asked(var _, var approval) -> people.signed(approval);
      case SiteOutcome.Refused _, SiteOutcome.NotAllowed _ ->
          throw new IllegalStateException("not entered: " + outcome);
    }
  }

  private static Map<String, String> settings(Path folder) {
    return Map.of(
        "server.port",
        "0",
        "custodes.demonstration.people",
        folder.resolve("people").toString(),
        "custodes.identity.name-keys",
        folder.resolve("name-keys").toString());
  }

  private static void measure(ConfigurableApplicationContext house, Path file, OneArea area)
      throws IOException {
    SimulatedPeople people = house.getBean(SimulatedPeople.class);
    people.prepare(new SigningPlace("http://sign.localhost", "sign.localhost"));
    enter(
        people,
        house
            .getBean(RegisterFacility.class)
            .ask(new RegisterFacility.Typed("ZB01", "Benchmark", "2000-01-01"), people.clerk()));
    enter(
        people,
        house
            .getBean(RegisterArea.class)
            .ask(
                new RegisterArea.Typed(AREA.code(), "ZB01", "Benchmark", "bulk", "2000-01-01"),
                people.clerk()));
    take(house, file, area.entries());
    ReportedMaterial material = house.getBean(ReportedMaterial.class);
    LocalDate last = area.last();
    time(
        "balance of the area, limit 1000 ms",
        () -> material.periods(AREA, Category.ENRICHED, last));
    time(
        "book on a day in mid-month",
        () -> material.book(AREA, Category.ENRICHED, last.minusDays(10)));
    time(
        "first ledger page, limit 200 ms",
        () -> material.ledger(LedgerQuery.upTo(AREA, Category.ENRICHED, last), Optional.empty()));
    Optional<LedgerPage.Place> middle = Optional.of(new LedgerPage.Place(last.minusMonths(20), 0));
    time(
        "ledger page in the middle, limit 200 ms",
        () -> material.ledger(LedgerQuery.upTo(AREA, Category.ENRICHED, last), middle));
    batches(material, "without a listing", last, "B5");
  }

  /// The same batches once a physical inventory lists them all.
  private static void measureListing(
      ConfigurableApplicationContext house, Path listing, OneArea area) throws IOException {
    take(house, listing, area.batches());
    ReportedMaterial material = house.getBean(ReportedMaterial.class);
    batches(material, "after a listing of all", area.last(), "B5");
    batches(material, "on the eve of that listing", area.last().minusDays(1), "B5");
  }

  private static void batches(
      ReportedMaterial material, String when, LocalDate day, String middle) {
    time(
        "first page of batches " + when + ", limit 300 ms",
        () -> material.batches(AREA, Category.ENRICHED, day, "", ReportedMaterial.PAGE));
    time(
        "page of batches in the middle " + when + ", limit 300 ms",
        () -> material.batches(AREA, Category.ENRICHED, day, middle, ReportedMaterial.PAGE));
    time(
        "weighing of the area " + when + ", remembered until something is reported",
        () -> material.batches(AREA, Category.ENRICHED, day, "", ReportedMaterial.MOST),
        3);
  }

  private static void take(ConfigurableApplicationContext house, Path file, int entries)
      throws IOException {
    long bytes = Files.size(file);
    long began = System.nanoTime();
    ImportOutcome outcome =
        house.getBean(ImportReports.class).take(List.of(new FileUpload(file)), OFFICER);
    double seconds = (System.nanoTime() - began) / 1e9;
    if (!(outcome instanceof ImportOutcome.Taken)) {
      throw new IllegalStateException("the benchmark's own reports are refused: " + outcome);
    }
    System.out.printf(
        "import of %,d entries (%d MB): %.1f s, %,.0f entries/s; limit for 1,000,000 is 180 s%n",
        entries, bytes >> 20, seconds, entries / seconds);
  }

  private static void time(String what, Supplier<?> question) {
    time(what, question, REPEATS);
  }

  private static void time(String what, Supplier<?> question, int repeats) {
    double[] millis = new double[repeats];
    for (int i = 0; i < repeats; i++) {
      long began = System.nanoTime();
      Object answer = question.get();
      millis[i] = (System.nanoTime() - began) / 1e6;
      Objects.requireNonNull(answer);
    }
    Arrays.sort(millis);
    System.out.printf(
        "%s: median %.1f ms, slowest %.1f ms of %d%n",
        what, millis[repeats / 2], millis[repeats - 1], repeats);
  }

  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("unknown")
        : "unknown";
  }

  /// A file of this machine.
  private record FileUpload(Path file) implements Upload {

    @Override
    public String name() {
      return file.getFileName().toString();
    }

    @Override
    public long size() {
      try {
        return Files.size(file);
      } catch (IOException e) {
        throw new UncheckedIOException("the benchmark's file is gone", e);
      }
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }
}
