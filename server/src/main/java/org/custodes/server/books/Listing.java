package org.custodes.server.books;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.CanonicalJson;
import org.custodes.server.facts.Json;

/// A physical inventory listing: what was found, batch by batch. People sign its hash, number and
/// totals; whoever has the rows can make the hash again.
///
/// @param sha256 of the canonical JSON of every row, each followed by a line feed
public record Listing(List<ListedBatch> rows, Bytes sha256) {

  public Listing {
    rows = List.copyOf(rows);
  }

  static Listing of(List<ListedBatch> rows) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(CanonicalJson.write(write(row)).text()).append('\n'));
    return new Listing(rows, Bytes.ofText(text.toString()).sha256());
  }

  /// What all rows hold together, for each category.
  List<Content> totals() {
    return sums(rows);
  }

  static List<Content> sums(List<ListedBatch> rows) {
    Map<Category, Content> sums =
        rows.stream()
            .flatMap(row -> row.contents().stream())
            .collect(
                Collectors.toMap(
                    Content::category,
                    Function.identity(),
                    Content::plus,
                    () -> new EnumMap<>(Category.class)));
    return List.copyOf(sums.values());
  }

  private static Json write(ListedBatch row) {
    return Json.Members.NONE
        .with("point", new Json.Text(row.point().code()))
        .with("batch", new Json.Text(row.batch().name()))
        .with("description", new Json.Text(row.description().toString()))
        .with("items", new Json.Whole(row.items()))
        .with("measurement", new Json.Text(row.measurement().toString()))
        .with("contents", ChangeForm.contents(row.contents()));
  }
}
