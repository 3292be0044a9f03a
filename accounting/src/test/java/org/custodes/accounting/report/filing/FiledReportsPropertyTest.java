package org.custodes.accounting.report.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Tries;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.LedgerBalances;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.ReportedBalance;
import org.custodes.accounting.report.Sink;
import org.custodes.accounting.report.code10.CheckResult;
import org.custodes.accounting.report.code10.Code10Check;
import org.custodes.accounting.report.code10.Delimiters;
import org.custodes.accounting.report.code10.Limits;
import org.junit.jupiter.api.Test;

/// Whatever happens at a plant: its reports pass the check and say what its books say.
class FiledReportsPropertyTest {

  /// A late correction in a closed period is told of, and its balance report is corrected next.
  private static final Policy POLICY = Policy.STANDARD.ignoring(Fault.BALANCE_AFFECTED);

  private static final long MILLIGRAM = 1_000;

  @Test
  void reportsOfAnyHistoryPassTheCheck() throws IOException {
    Tries.of(
        60,
        values -> {
          Precision precision =
              new Precision(values.ints(0, 3), values.ints(0, 6), values.truths());
          Story story = new Story(values, precision, 1).lived(6);

          assertThat(checked(story.reports).findings().listed()).isEmpty();
        });
  }

  @Test
  void balancesReadFromReportsAreThoseOfTheBooks() throws IOException {
    Tries.of(
        40,
        values -> {
          Story story = new Story(values, Precision.MILLIGRAMS, MILLIGRAM).lived(6);

          CheckResult result = checked(story.reports);

          assertThat(result.findings().listed()).isEmpty();
          Map<String, Content> reported = new HashMap<>();
          for (ReportedBalance one : LedgerBalances.of(result.ledger()).drawn()) {
            one.iaea()
                .lines()
                .forEach((code, content) ->
                    reported.put(name(one.iaea().period(), one.iaea().category(), code), content));
          }
          assertThat(without(reported)).isEqualTo(without(books(story)));
        });
  }

  @Test
  void reportsAreReadBackAsTheyWereMade() {
    Tries.of(
        20,
        values -> {
          Story story = new Story(values, Precision.MILLIGRAMS, 1).lived(3);

          for (MadeReport report : story.reports) {
            List<List<UUID>> sources = report.lines().stream().map(ReportLine::sources).toList();
            List<ReportLine> read = MadeReport.lines(report.bytes(), sources);

            assertThat(read).isEqualTo(report.lines());
            assertThat(new MadeReport(report.head(), report.type(), read, report.remark()).bytes())
                .isEqualTo(report.bytes());
          }
        });
  }

  @Test
  void whatWasCorrectedNeedsNoFurtherCorrection() {
    Tries.of(
        20,
        values -> {
          Story story = new Story(values, Precision.MILLIGRAMS, 1).lived(4);
          int before = story.reports.size();

          story.correctingReports();

          assertThat(story.reports).hasSize(before);
        });
  }

  private static CheckResult checked(List<MadeReport> reports) throws IOException {
    Code10Check check =
        new Code10Check(POLICY, Limits.STANDARD, Delimiters.STANDARD, History.none(), Sink.NONE);
    for (MadeReport report : reports) {
      check.file("report-" + report.head().number(), new ByteArrayInputStream(report.bytes()));
    }
    return check.finish();
  }

  /// All balance lines of the closed periods, drawn from the journal alone.
  private static Map<String, Content> books(Story story) {
    Map<String, Content> lines = new HashMap<>();
    for (Story.Closed one : story.closed) {
      for (Category category : Category.values()) {
        balance(story, one, category)
            .lines()
            .forEach((code, content) -> lines.put(name(one.period(), category, code), content));
      }
    }
    return lines;
  }

  private static IaeaBalance balance(Story story, Story.Closed one, Category category) {
    Map<ChangeCode, Content> sums = new EnumMap<>(ChangeCode.class);
    story.changes(one.period()).stream()
        .flatMap(entry -> entry.lines().stream())
        .filter(line -> line.code().inBalanceReport())
        .forEach(line -> add(sums, line, category));
    return IaeaBalance.open(
            Story.AREA,
            one.period(),
            one.beginning().getOrDefault(category, Content.zero(category)),
            sums)
        .closedBy(ListingLines.sums(one.found()).getOrDefault(category, Content.zero(category)));
  }

  private static void add(Map<ChangeCode, Content> sums, ChangeLine line, Category category) {
    for (Content content : line.contents()) {
      boolean both =
          line.code().kind() == ChangeCode.Kind.CATEGORY_CHANGE
              && line.code().signIn(category) != 0;
      if (both || content.category() == category) {
        sums.merge(
            line.code(),
            new Content(category, content.element(), content.fissile()),
            Content::plus);
      }
    }
  }

  private static String name(Period period, Category category, AccountingCode code) {
    LocalDate end = period.end();
    return end + " " + category + " " + code.code();
  }

  /// Lines of zero may be left out of a report; the last, open period has no balance report.
  private static Map<String, Content> without(Map<String, Content> lines) {
    Map<String, Content> some = new HashMap<>(lines);
    some.values().removeIf(Content::isZero);
    return some;
  }
}
