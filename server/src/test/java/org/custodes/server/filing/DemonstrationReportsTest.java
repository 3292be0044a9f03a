package org.custodes.server.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.Sink;
import org.custodes.accounting.report.code10.Code10Check;
import org.custodes.accounting.report.code10.Delimiters;
import org.custodes.accounting.report.code10.Limits;
import org.custodes.accounting.report.filing.Precision;
import org.custodes.server.CustodesServer;
import org.custodes.server.DatabaseTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.identity.SigningPlace;
import org.custodes.server.identity.SimulatedPeople;
import org.custodes.server.postgres.Role;
import org.custodes.server.rules.DemonstrationRules;
import org.custodes.server.site.DemonstrationData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// In a house of its own, whose invented plant has two years behind it.
class DemonstrationReportsTest extends DatabaseTest {

  private static final Mba AREA = new Mba("ZB11");

  /// Two years have fewer.
  private static final int MOST_REPORTS = 60;

  @TempDir private Path folder;

  @Test
  void twoYearsAreReportedUntilNothingIsDueAndComeFromTheBooksAgain() {
    try (ConfigurableApplicationContext house = house()) {
      house
          .getBean(SimulatedPeople.class)
          .prepare(new SigningPlace("http://sign.localhost", "sign.localhost"));
      house.getBean(DemonstrationRules.class).load();
      house
          .getBeanProvider(DemonstrationData.class)
          .orderedStream()
          .forEach(data -> data.load(Actor.HOUSE));
      DueReports due = house.getBean(DueReports.class);
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> due.of(AREA).size() >= 24 + 4);

      for (int i = 0; i < MOST_REPORTS && !due.of(AREA).isEmpty(); i++) {
        file(house, due.of(AREA));
      }

      assertThat(due.of(AREA)).isEmpty();
      List<FiledReports.Standing> filed = house.getBean(FiledReports.class).of(AREA);
      assertThat(filed).filteredOn(one -> is(one, ReportType.ICR)).hasSizeGreaterThanOrEqualTo(24);
      assertThat(filed).filteredOn(one -> is(one, ReportType.MBR)).hasSize(2);
      Reproduction reproduction = house.getBean(Reproduction.class);
      assertThat(filed).allMatch(one -> reproduction.compare(one.report()).same());
      assertThat(checked(filed))
          .extracting(finding -> finding.level() + " " + finding.code())
          .containsOnly("W report-late");
      assertThat(house.getBean(Reconciliation.class).of(AREA, Optional.empty()))
          .isInstanceOfSatisfying(
              Reconciliation.Outcome.Done.class,
              done -> {
                assertThat(done.reconciled().rows()).isNotEmpty();
                assertThat(done.reconciled().differing())
                    .flatExtracting(Reconciled.Row::parts)
                    .extracting(part -> part.cause().kind())
                    .containsOnly(Cause.Kind.ROUNDING);
              });
    }
  }

  /// What `custodes report check` finds in all files, given in the order of their numbers.
  private static List<Finding> checked(List<FiledReports.Standing> filed) {
    Code10Check check =
        new Code10Check(
            Policy.STANDARD.asOf(LocalDate.now(ZoneOffset.UTC)),
            Limits.STANDARD,
            Delimiters.STANDARD,
            History.none(),
            Sink.NONE);
    filed.stream()
        .map(FiledReports.Standing::report)
        .sorted(Comparator.comparingInt(FiledReport::number))
        .forEach(report -> take(check, report));
    return check.finish().findings().listed();
  }

  private static void take(Code10Check check, FiledReport report) {
    try {
      check.file(report.submission().fileName(), new ByteArrayInputStream(report.made().bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static boolean is(FiledReports.Standing one, ReportType type) {
    return one.report().submission().type() == type;
  }

  /// Files the first that can be made, as if people had signed it.
  private static void file(ConfigurableApplicationContext house, List<DueReports.Due> due) {
    ReportMaker maker = house.getBean(ReportMaker.class);
    FilingStore store = house.getBean(FilingStore.class);
    ReportMaker.Form form = new ReportMaker.Form("DOE,JA", "", Precision.MILLIGRAMS);
    ReportMaker.Draft draft =
        due.stream()
            .map(one -> maker.draft(one.wanted(), form))
            .filter(ReportMaker.Draft.class::isInstance)
            .map(ReportMaker.Draft.class::cast)
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "none of " + due + ": " + maker.draft(due.getFirst().wanted(), form)));
    assertThat(draft.findings())
        .extracting(Finding::code)
        .isSubsetOf("report-late", "special-report-due");
    store.keep(draft.made());
    store.add(
        draft.submission(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        Optional.of(UUID.randomUUID()),
        Instant.now().truncatedTo(ChronoUnit.MICROS));
  }

  private ConfigurableApplicationContext house() {
    return CustodesServer.start(
        access(Role.APPLICATION),
        Map.of(
            "server.address",
            "127.0.0.1",
            "server.port",
            "0",
            "custodes.demonstration",
            "true",
            "custodes.demonstration.people",
            folder.resolve("people").toString(),
            "custodes.identity.name-keys",
            folder.resolve("name-keys").toString()));
  }
}
