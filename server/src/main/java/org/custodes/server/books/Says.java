package org.custodes.server.books;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.Posting;

/// What entries do, in one plain sentence for whoever signs. The same entries always give the same
/// sentence, so that a content whose words differ from what it does is refused.
final class Says {

  private Says() {}

  /// @param entries at least one
  static String of(List<Entry> entries) {
    return entries.size() == 1 ? one(entries.getFirst()) : several(entries);
  }

  /// Masses of each category, for example `1500 g enriched uranium, 60 g of it fissile`.
  static String contents(List<Content> contents) {
    return contents.isEmpty()
        ? "nothing"
        : contents.stream().map(Says::content).collect(Collectors.joining(" and "));
  }

  private static String one(Entry entry) {
    List<ChangeLine> lines = entry.lines();
    if (lines.size() == 1) {
      return line(lines.getFirst()) + " on " + entry.date() + ".";
    }
    return lines.stream().map(Says::line).collect(Collectors.joining("; "))
        + "; on "
        + entry.date()
        + ".";
  }

  private static String line(ChangeLine line) {
    return "%s (%s) of %s in batch %s%s%s"
        .formatted(
            sentenceCase(line.code().keyword()),
            line.code(),
            contents(line.contents()),
            line.batch(),
            items(line.items()),
            counterpart(line));
  }

  private static String items(int items) {
    return items == 0 ? "" : ", " + items + (items == 1 ? " item," : " items,");
  }

  private static String counterpart(ChangeLine line) {
    String word = line.code().kind() == ChangeCode.Kind.INCREASE ? " from " : " to ";
    return line.counterpart().map(other -> word + other).orElse("")
        + line.shippersBatch().map(theirs -> " (there " + theirs + ")").orElse("");
  }

  private static String several(List<Entry> entries) {
    Map<ChangeCode, Long> codes =
        entries.stream()
            .flatMap(entry -> entry.lines().stream())
            .collect(Collectors.groupingBy(ChangeLine::code, TreeMap::new, Collectors.counting()));
    String counted =
        codes.entrySet().stream()
            .map(one -> one.getValue() + " " + one.getKey())
            .collect(Collectors.joining(", "));
    return "%d changes %s: %s; the inventory changes by %s."
        .formatted(entries.size(), days(entries), counted, contents(net(entries)));
  }

  private static String days(List<Entry> entries) {
    LocalDate first = entries.stream().map(Entry::date).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = entries.stream().map(Entry::date).max(LocalDate::compareTo).orElseThrow();
    return first.equals(last) ? "on " + first : "from " + first + " to " + last;
  }

  /// What the stock gains, for each category that changes.
  private static List<Content> net(List<Entry> entries) {
    Map<Category, Content> net =
        entries.stream()
            .flatMap(Entry::stock)
            .map(Posting::amount)
            .collect(
                Collectors.toMap(
                    Content::category,
                    Function.identity(),
                    Content::plus,
                    () -> new EnumMap<>(Category.class)));
    return net.values().stream().filter(content -> !content.isZero()).toList();
  }

  private static String content(Content content) {
    Category category = content.category();
    String element =
        content.element().in(category.reportingUnit()).toPlainString()
            + " "
            + category.reportingUnit().symbol()
            + " "
            + category.title();
    return content.fissile().isZero()
        ? element
        : element + ", " + content.fissile().inGrams() + " g of it fissile";
  }

  private static String sentenceCase(String keyword) {
    return Stream.of(keyword)
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
