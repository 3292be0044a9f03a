package org.custodes.accounting.report.code10;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.custodes.accounting.Category;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Tries;
import org.custodes.accounting.report.CompactLedger;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Finding;
import org.junit.jupiter.api.Test;

/// Whatever is reported, corrected and closed in whatever order: at the end of a balance period the
/// book is what the physical inventory found.
class ClosedPeriodsTest {

  private static final Mba AREA = new Mba("ZM01");
  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private static final int MONTHS = 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  @Test
  void theBookAtTheEndOfAPeriodIsTheInventory() {
    Tries.of(
        300,
        values -> {
          Story story = new Story();
          for (int i = 0; i < 25; i++) {
            story.goOn(values);
          }

          story.judge();
        });
  }

  @Test
  void oneReportMayCorrectSeveralClosedPeriods() {
    Story story = new Story();
    story.change(0, 5, 'E', 100);
    story.close(0, 'E', 90);
    story.close(1, 'E', 80);
    story.close(2, 'E', 70);
    story.close(3, 'E', 60);
    story.late(new Line("LD", 0, 7, 'E', 10), new Line("LD", 2, 7, 'E', 20));

    story.judge();
    assertThat(story.findings().stream().filter(f -> f.fault() == Fault.BALANCE_AFFECTED))
        .extracting(Finding::entry, f -> f.text().replaceAll(".*period |, wanted.*", ""))
        .containsExactly(
            tuple(0, "2025-01-01 to 2025-01-31"), tuple(0, "2025-03-01 to 2025-03-31"));
  }

  /// Reports as they come, and what they say of inventories.
  private static final class Story {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Long> inventories = new HashMap<>();
    private final Map<String, Integer> listedIn = new HashMap<>();
    private final Map<String, Line> changes = new TreeMap<>();
    private final Set<Integer> closed = new HashSet<>();
    private int reports;

    void goOn(Tries values) {
      char category = values.oneOf(List.of('E', 'P'));
      int month = values.ints(0, MONTHS - 1);
      int grams = values.ints(1, 1_000);
      switch (values.ints(0, 4)) {
        case 0 -> close(month, category, grams);
        case 1 -> correctInventory(month, category, grams);
        case 2 -> correctChange(values, grams);
        case 3 ->
            late(
                new Line("LD", month, 3, category, grams),
                new Line("GA", values.ints(0, MONTHS - 1), 4, category, grams));
        default -> change(month, values.ints(1, 28), category, grams);
      }
    }

    void change(int month, int day, char category, int grams) {
      late(new Line("GA", month, day, category, grams));
    }

    void late(Line... lines) {
      reports++;
      for (int i = 0; i < lines.length; i++) {
        String count = i == 0 ? "1/" + lines.length : String.valueOf(i + 1);
        String batch = "B" + reports + "-" + i;
        text.append(head("I", count, 0, MONTHS - 1)).append("309:N").append(lines[i].told(batch));
        changes.put(reports + "/" + (i + 1), lines[i]);
      }
    }

    void close(int month, char category, int grams) {
      if (closed.add(month)) {
        reports++;
        String weights = weights(category, grams);
        text.append(head("M", "1/2", month, month)).append("309:N#411:PB").append(weights);
        text.append(head("M", "2", month, month)).append("309:N#411:PE").append(weights);
        inventories.put(month + "" + category, (long) grams);
        listedIn.put(month + "" + category, reports);
      }
    }

    void correctInventory(int month, char category, int grams) {
      Integer report = listedIn.get(month + "" + category);
      if (report != null) {
        reports++;
        text.append(head("M", "1/1", month, month)).append("309:C/ZZ;" + report + "/2#411:PE");
        text.append(weights(category, grams));
        inventories.put(month + "" + category, (long) grams);
      }
    }

    void correctChange(Tries values, int grams) {
      if (!changes.isEmpty()) {
        reports++;
        String place = values.oneOf(List.copyOf(changes.keySet()));
        Line told = requireNonNull(changes.get(place));
        Line corrected = new Line(told.code, told.month, told.day, told.category, grams);
        text.append(head("I", "1/1", 0, MONTHS - 1)).append("309:C/ZZ;").append(place);
        text.append(corrected.told("C" + reports));
      }
    }

    List<Finding> findings() {
      return Checked.of(text.toString()).findings();
    }

    void judge() {
      CompactLedger ledger = Checked.of(text.toString()).result().ledger();
      inventories.forEach((place, grams) -> {
        Category category = place.endsWith("E") ? Category.ENRICHED : Category.PLUTONIUM;
        LocalDate end =
            monthOf(Integer.parseInt(place.substring(0, place.length() - 1))).atEndOfMonth();
        assertThat(ledger.book(AREA, category, end).element())
            .as(place)
            .isEqualTo(Mass.ofGrams("" + grams));
      });
    }

    private String head(String type, String count, int from, int to) {
      return "001:OI/ZZ;%d#002:%s#003:20260212#006:DOE,JA#010:%s#015:%s/%s#207:ZF01#307:ZM01#"
          .formatted(
              reports,
              count,
              type,
              DAY.format(monthOf(from).atDay(1)),
              DAY.format(monthOf(to).atEndOfMonth()));
    }
  }

  /// A change on a day of a month of the story.
  private record Line(String code, int month, int day, char category, int grams) {

    String told(String batch) {
      return "#407:1#411:%s#412:%s#430:O/G/R/B#446:%s#469:M#470:1%s"
          .formatted(code, DAY.format(monthOf(month).atDay(day)), batch, weights(category, grams));
    }
  }

  private static YearMonth monthOf(int number) {
    return JANUARY.plusMonths(number);
  }

  private static String weights(char category, int grams) {
    return category == 'E' ? "#630:%dG#670:1G#\n".formatted(grams) : "#700:%dG#\n".formatted(grams);
  }
}
