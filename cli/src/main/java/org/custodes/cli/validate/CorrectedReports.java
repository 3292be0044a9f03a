package org.custodes.cli.validate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.report.LedgerBalances;
import org.custodes.accounting.report.ReportedBalance;

/// A member such as `icr7Plus8`: the sums of change report 7 once report 8 has corrected it.
///
/// @param first the number of the corrected report
/// @param second the number of the correcting one
record CorrectedReports(int first, int second) {

  private static final Pattern NAME = Pattern.compile("icr([0-9]{1,9})Plus([0-9]{1,9})");

  static Optional<CorrectedReports> of(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? Optional.of(new CorrectedReports(number(matcher, 1), number(matcher, 2)))
        : Optional.empty();
  }

  void run(Json section, Folder folder, Recorder cases) {
    ReportedBalance balance = balance(folder);
    Pair.requireGrams(section);
    for (String name : section.names()) {
      if (!name.equals("note") && !name.equals("unit") && !name.equals("order")) {
        cases.attempt(name, () -> compare(name, section.member(name), balance, cases));
      }
    }
  }

  private static void compare(String name, Json pair, ReportedBalance balance, Recorder cases) {
    ChangeCode code =
        ChangeCode.of(name)
            .orElseThrow(() -> new Malformed("found " + name + ", wanted an inventory change"));
    Content expected = Pair.of(balance.iaea().category(), pair);
    Map<ChangeCode, Content> sums =
        code.inBalanceReport() ? balance.iaea().changes() : balance.rebatching();
    Content got = sums.getOrDefault(code, Content.zero(expected.category()));
    cases.judged(name, Pair.text(expected), Pair.text(got) + " (exact sum)", got.equals(expected));
  }

  private ReportedBalance balance(Folder folder) {
    Set<Integer> wanted = Set.of(first, second);
    List<Story.Report> reports =
        Story.all(folder).stream()
            .map(story -> changes(story, wanted))
            .filter(found -> found.size() == wanted.size())
            .findFirst()
            .orElseThrow(this::absent);
    LedgerBalances.Result result = LedgerBalances.of(Story.check(reports).ledger());
    if (result.drawn().size() != 1) {
      throw new IllegalArgumentException(
          result.refused().stream()
              .findFirst()
              .orElse("found " + result.drawn().size() + " balances, wanted one"));
    }
    return result.drawn().getFirst();
  }

  private static List<Story.Report> changes(Story story, Set<Integer> numbers) {
    return story.reports().stream()
        .filter(report -> report.isChanges() && numbers.contains(report.number()))
        .collect(Collectors.toUnmodifiableList());
  }

  private Absent absent() {
    return new Absent(
        "the folder holds no change reports %d and %d of one area".formatted(first, second));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
