package org.custodes.server.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.server.reports.ReportedMaterial.BatchHolding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The database or the server dies in the middle of an import, as on a power cut: of that import
/// nothing is there, and of the one before it everything.
class ImportKilledTest {

  private static final Mba AREA = new Mba("FKAA");
  private static final int ENTRIES = 12_000;

  private static final Map<String, Long> FIRST_ALONE =
      Map.of(
          "import",
          1L,
          "file",
          1L,
          "report",
          1L,
          "entry",
          9L,
          "line",
          8L,
          "month",
          7L,
          "transit_match",
          0L,
          "warning",
          0L,
          "fact",
          1L);

  @TempDir private Path folder;

  @Test
  void nothingIsLeftOfAnImportWhoseDatabaseIsKilled() throws IOException {
    try (OwnHouse house = OwnHouse.start(binaries(), data())) {
      takeFirst(house);
      Upload cut =
          cut(() -> {
            house.requireHalfWritten();
            house.killDatabase();
          });

      assertThatThrownBy(() -> house.take(cut))
          .isInstanceOfAny(DataAccessException.class, TransactionException.class);
    }

    assertThatTheNextRunHasTheFirstAndTakesTheSecond();
  }

  @Test
  void nothingIsLeftOfAnImportWhoseServerIsKilled() throws IOException, InterruptedException {
    Process run = runOnItsOwn();
    assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(run.exitValue()).isEqualTo(KilledImport.DIED_HALF_WAY);

    assertThatTheNextRunHasTheFirstAndTakesTheSecond();
  }

  private void assertThatTheNextRunHasTheFirstAndTakesTheSecond() {
    try (OwnHouse house = OwnHouse.start(binaries(), data())) {
      assertThat(house.rows()).containsExactlyInAnyOrderEntriesOf(FIRST_ALONE);

      assertThat(house.take(large())).isInstanceOf(ImportOutcome.Taken.class);
      assertThat(house.rows())
          .containsEntry("import", 2L)
          .containsEntry("entry", 9L + ENTRIES)
          .containsEntry("fact", 2L);
      assertThat(
              house
                  .server()
                  .getBean(ReportedMaterial.class)
                  .batch(AREA, Category.ENRICHED, "K1", LocalDate.of(2026, 1, 31)))
          .map(BatchHolding::amount)
          .contains(new Content(Category.ENRICHED, Mass.ofGrams("100"), Mass.ofGrams("4")));
    }
  }

  /// The import that is acknowledged before anything happens.
  static void takeFirst(OwnHouse house) throws IOException {
    house.register(AREA.code());
    assertThat(house.take(Samples.of("icr-7", AREA.code())))
        .isInstanceOf(ImportOutcome.Taken.class);
  }

  /// The second import, during which something happens when five sixths of it are read.
  static Upload cut(Runnable what) {
    Upload large = large();
    return new CutUpload(large, large.size() / 6 * 5, what);
  }

  private static Upload large() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= ENTRIES; i++) {
      text.append(entry(i));
    }
    return Samples.upload("large.txt", text.toString());
  }

  private static String entry(int number) {
    String of = number == 1 ? "/" + ENTRIES : "";
    return ("001:OI/ZZ;8#002:%d%s#003:20260212#006:DOE,JA#010:I#015:20260101/20260131#207:ZF01"
            + "#307:%s#309:N#407:1#411:GA#412:20260115#430:O/G/R/B#446:K%d#469:M#470:1#630:100G"
            + "#670:4G#\n")
        .formatted(number, of, AREA.code(), number);
  }

  private Process runOnItsOwn() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            KilledImport.class.getName(),
            binaries().toString(),
            data().toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("killed-run.log").toFile())
        .start();
  }

  private static Path binaries() {
    return Path.of("target/binaries").toAbsolutePath();
  }

  private Path data() {
    return folder.resolve("data");
  }
}
