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
    Path file = folder.resolve("one-area.txt");
    OneArea area = new OneArea(AREA.code(), entries);
    try (Writer out = Files.newBufferedWriter(file)) {
      area.write(out);
    }
    Settings settings =
        new Settings(folder.resolve("programs"), folder.resolve("data"), Settings.Mode.DURABLE);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      Schema.migrate(postgres.access(Role.MIGRATOR));
      try (ConfigurableApplicationContext house =
          CustodesServer.start(postgres.access(Role.APPLICATION), settings(folder))) {
        measure(house, file, area);
      }
    }
  }

  private static Map<String, String> settings(Path folder) {
    return Map.of(
        "server.port", "0", "custodes.identity.name-keys", folder.resolve("name-keys").toString());
  }

  private static void measure(ConfigurableApplicationContext house, Path file, OneArea area)
      throws IOException {
    house
        .getBean(RegisterFacility.class)
        .register(new RegisterFacility.Typed("ZB01", "Benchmark", "2000-01-01"), OFFICER);
    house
        .getBean(RegisterArea.class)
        .register(
            new RegisterArea.Typed(AREA.code(), "ZB01", "Benchmark", "bulk", "2000-01-01"),
            OFFICER);
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
        area.entries(), bytes >> 20, seconds, area.entries() / seconds);
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
    time(
        "first page of batches",
        () -> material.batches(AREA, Category.ENRICHED, last, "", ReportedMaterial.PAGE));
    System.out.printf("peak memory of the server's process: %s%n", peak());
  }

  private static void time(String what, Supplier<?> question) {
    double[] millis = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      long began = System.nanoTime();
      Object answer = question.get();
      millis[i] = (System.nanoTime() - began) / 1e6;
      Objects.requireNonNull(answer);
    }
    Arrays.sort(millis);
    System.out.printf(
        "%s: median %.1f ms, slowest %.1f ms of %d%n",
        what, millis[REPEATS / 2], millis[REPEATS - 1], REPEATS);
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
