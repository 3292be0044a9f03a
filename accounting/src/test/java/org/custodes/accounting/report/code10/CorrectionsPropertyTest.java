package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.custodes.accounting.Tries;
import org.custodes.accounting.report.LedgerBalances;
import org.custodes.accounting.report.ReportedBalance;
import org.junit.jupiter.api.Test;

/// Whatever was corrected how often: the balance is that of the story as it stands in the end.
class CorrectionsPropertyTest {

  /// One change of the story.
  record Change(String code, int day, int grams) {}

  /// What is done to one of the changes: it is deleted, or becomes another.
  record Act(int which, boolean byLatest, Change to, boolean deletes) {}

  @Test
  void balancesOfACorrectedStoryAreThoseOfTheStoryToldRight() {
    Tries.of(
        150,
        values -> {
          List<Change> told = values.lists(1, 6, () -> change(values));
          List<Act> acts = values.lists(0, 12, () -> act(values));
          Told story = new Told(told);
          acts.forEach(story::correct);

          Checked corrected = Checked.of(story.files.toArray(String[]::new));
          Checked right = Checked.of(report(7, story.standing()));

          assertThat(corrected.findings()).isEmpty();
          assertThat(sums(corrected)).isEqualTo(sums(right));
        });
  }

  /// Sums by code without those that are zero: a deleted change leaves one behind.
  private static List<String> sums(Checked checked) {
    List<String> sums = new ArrayList<>();
    for (ReportedBalance balance : LedgerBalances.of(checked.result().ledger()).drawn()) {
      balance
          .iaea()
          .changes()
          .forEach((code, sum) -> {
            if (!sum.isZero()) {
              sums.add(code + " " + sum);
            }
          });
    }
    return sums;
  }

  private static Act act(Tries values) {
    return new Act(values.ints(0, 5), values.truths(), change(values), values.ints(0, 3) == 0);
  }

  private static Change change(Tries values) {
    return new Change(
        values.oneOf(List.of("LD", "TW", "LN", "RN", "NP")),
        values.ints(1, 31),
        values.ints(1, 1_000_000));
  }

  private static String report(int number, List<Change> changes) {
    StringBuilder text = new StringBuilder();
    int entry = 0;
    for (Change change : changes) {
      entry++;
      String count = entry == 1 ? "1/" + changes.size() : String.valueOf(entry);
      text.append(line(number, count, "N", change, entry));
    }
    return text.toString();
  }

  private static String line(int report, String entry, String status, Change change, int batch) {
    return """
    001:OI/ZZ;%d#002:%s#003:20260212#006:DOE,JA#010:I#015:20260101/20260131#207:ZF01#307:ZM01#\
    309:%s#407:1#411:%s#412:202601%02d#430:O/G/R/B#446:B%d#469:M#470:1#630:%dG#670:%dG#
    """
        .formatted(
            report,
            entry,
            status,
            change.code,
            change.day,
            batch,
            change.grams * 100L,
            change.grams);
  }

  /// A story and what became of it.
  private static final class Told {

    private final List<String> files = new ArrayList<>();
    private final List<Change> now;
    private final List<String> latest = new ArrayList<>();
    private final List<Integer> deleted = new ArrayList<>();

    Told(List<Change> told) {
      now = new ArrayList<>(told);
      files.add(report(7, told));
      for (int i = 1; i <= told.size(); i++) {
        latest.add("7/" + i);
      }
    }

    void correct(Act act) {
      int which = act.which % now.size();
      if (deleted.contains(which) || (act.deletes && deleted.size() == now.size() - 1)) {
        return;
      }
      int report = 7 + files.size();
      String place = act.byLatest ? latest.get(which) : "7/" + (which + 1);
      String status = (act.deletes ? "D/ZZ;" : "C/ZZ;") + place;
      files.add(line(report, "1/1", status, act.to, which + 1));
      latest.set(which, report + "/1");
      now.set(which, act.to);
      if (act.deletes) {
        deleted.add(which);
      }
    }

    List<Change> standing() {
      List<Change> standing = new ArrayList<>();
      for (int i = 0; i < now.size(); i++) {
        if (!deleted.contains(i)) {
          standing.add(now.get(i));
        }
      }
      return standing;
    }
  }
}
