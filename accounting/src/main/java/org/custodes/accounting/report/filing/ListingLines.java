package org.custodes.accounting.report.filing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.accounting.report.code10.Label;

/// Makes the entries of a physical inventory listing: one for each batch at each key measurement
/// point, its items summed first and rounded once.
public record ListingLines(Precision precision) {

  public ListingLines {
    requireNonNull(precision, "precision");
  }

  /// In the order of the listing; one entry that says there is nothing if it is empty.
  ///
  /// @param found as the inventory found it, a batch on one line or on several
  /// @param sources the entries of the books that took it in
  public Lines of(List<ListedBatch> found, List<UUID> sources) {
    List<Unreportable> wrong = new ArrayList<>();
    Map<String, List<ListedBatch>> batches = new LinkedHashMap<>();
    found.forEach(one ->
        batches.computeIfAbsent(one.point() + " " + one.batch(), _ -> new ArrayList<>()).add(one));
    List<ReportLine> lines = new ArrayList<>();
    batches
        .values()
        .forEach(items -> {
          Texts.check(items.getFirst().batch().name(), Label.BATCH, sources).ifPresent(wrong::add);
          differing(items, sources).ifPresent(wrong::add);
          lines.add(ReportLine.added(values(items), Optional.empty(), sources));
        });
    return Lines.of(lines.isEmpty() ? List.of(ReportLine.empty(sources)) : lines, wrong);
  }

  private SortedMap<Label, String> values(List<ListedBatch> items) {
    ListedBatch first = items.getFirst();
    SortedMap<Label, String> values = new TreeMap<>();
    values.put(Label.KEY_MEASUREMENT_POINT, first.point().code());
    values.put(Label.DESCRIPTION, first.description().toString());
    values.put(Label.BATCH, first.batch().name());
    values.put(Label.MEASUREMENT, first.measurement().toString());
    values.put(Label.ITEMS, String.valueOf(items.stream().mapToLong(ListedBatch::items).sum()));
    Map<Category, Content> sums = sums(items);
    sums.values()
        .forEach(sum ->
            Weighed.write(
                values,
                precision.printed(sum),
                new Weighed.Fissile(precision.bothFissile(), false)));
    return values;
  }

  static Map<Category, Content> sums(List<ListedBatch> items) {
    Map<Category, Content> sums = new EnumMap<>(Category.class);
    items.stream()
        .flatMap(one -> one.contents().stream())
        .forEach(content -> sums.merge(content.category(), content, Content::plus));
    return sums;
  }

  /// A batch is of one kind, or it is not one batch.
  private static Optional<Unreportable> differing(List<ListedBatch> items, List<UUID> sources) {
    ListedBatch first = items.getFirst();
    long most = items.stream().mapToLong(ListedBatch::items).sum();
    if (most > ChangeLine.MOST_ITEMS) {
      return Optional.of(
          new Unreportable(
              sources,
              Label.ITEMS,
              most + " items in batch " + first.batch(),
              "at most " + ChangeLine.MOST_ITEMS));
    }
    return items.stream()
        .filter(one ->
            !one.description().equals(first.description())
                || !one.measurement().equals(first.measurement()))
        .findFirst()
        .map(one ->
            new Unreportable(
                sources,
                Label.DESCRIPTION,
                "batch %s as %s %s and as %s %s"
                    .formatted(
                        one.batch(),
                        first.description(),
                        first.measurement(),
                        one.description(),
                        one.measurement()),
                "one description and one measurement for a batch"));
  }
}
