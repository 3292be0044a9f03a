package org.custodes.server.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.protection.CategoryTable;
import org.custodes.accounting.protection.ProtectedMaterial;
import org.custodes.accounting.safeguards.SafeguardsMaterial;
import org.custodes.accounting.safeguards.SignificantQuantity;

/// Weighs what an area holds, batch by batch, because the mean enrichment of a sum would hide the
/// most enriched.
///
/// What the books hold beyond the batches is weighed by its mean enrichment. Fissile mass is taken
/// as U-235, and all material as unirradiated: reports say neither, and both are the stricter or
/// the usual case.
public final class Weighing {

  private final Batches batches;
  private final LongSupplier newest;
  private final CategoryTable table;
  private final WeightMemory memory = new WeightMemory();

  /// Looks up what the batches of an area and category hold on a day.
  @FunctionalInterface
  public interface Batches {
    List<Content> of(Mba area, Category category, LocalDate day);
  }

  /// @param newest the number of the newest report; weights are remembered until it changes
  /// @param table the State's table of protection categories
  public Weighing(Batches batches, LongSupplier newest, CategoryTable table) {
    this.batches = batches;
    this.newest = newest;
    this.table = table;
  }

  public CategoryTable table() {
    return table;
  }

  /// Weighs what an area holds of a category on a day.
  ///
  /// @param book its book inventory on that day
  public Weight weigh(Mba area, Content book, LocalDate day) {
    return memory.of(
        new WeightMemory.Weighed(area, book, day),
        newest.getAsLong(),
        () -> weighNow(area, book, day));
  }

  private Weight weighNow(Mba area, Content book, LocalDate day) {
    List<Content> parts = batches(area, book.category(), day);
    Content rest = parts.stream().reduce(book, Content::minus);
    boolean byMean = !parts.isEmpty() && isWeighable(rest);
    if (isWeighable(rest)) {
      parts.add(rest);
    }
    return new Weight(table.categorize(kinds(parts)).stream().findFirst(), sum(parts), byMean);
  }

  /// The batches of uranium whose kind depends on its enrichment; none of other material, which is
  /// weighed as a whole.
  private List<Content> batches(Mba area, Category category, LocalDate day) {
    if (!category.requiresFissile()) {
      return new ArrayList<>();
    }
    return new ArrayList<>(
        batches.of(area, category, day).stream().filter(Weighing::isWeighable).toList());
  }

  /// Whether something lies there whose enrichment, where it matters, is known.
  private static boolean isWeighable(Content content) {
    boolean enrichmentKnown = !content.category().requiresFissile() || !content.fissile().isZero();
    return content.isMaterial() && !content.element().isZero() && enrichmentKnown;
  }

  private static List<ProtectedMaterial> kinds(List<Content> parts) {
    return parts.stream().map(ProtectedMaterial::of).toList();
  }

  private static BigDecimal sum(List<Content> parts) {
    Map<SafeguardsMaterial, Content> sums = new EnumMap<>(SafeguardsMaterial.class);
    parts.forEach(part -> sums.merge(SafeguardsMaterial.of(part), part, Content::plus));
    return sums.entrySet().stream()
        .map(one -> SignificantQuantity.of(one.getKey()).in(one.getValue()))
        .reduce(BigDecimal.ZERO.setScale(SignificantQuantity.DECIMALS), BigDecimal::add);
  }
}
