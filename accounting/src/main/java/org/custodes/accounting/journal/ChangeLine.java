package org.custodes.accounting.journal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Counterpart;
import org.custodes.accounting.Kmp;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Measurement;
import org.custodes.accounting.decay.IsotopicVector;

/// One inventory change of one batch, as an inventory change report states it.
///
/// It holds what somebody said; [ChangeRules] tells whether it can be right. Masses are positive,
/// the code carries the direction; for `DI` they are shipper's value less receiver's measurement.
///
/// @param point the flow key measurement point (label 407)
/// @param description of the material; for a category change of what results
/// @param items 0 for bulk material
/// @param contents one for each category; for a category change one, in the category that is left
/// @param counterpart the other side of a transfer
/// @param shippersBatch the shipper's name of what was received; `UNKNOWN` if it is not known
/// @param isotopes the isotopic composition with the day on which it held; without masses where
///   only the day of a calculation is known
/// @param note for whoever reads the report (label 391)
public record ChangeLine(
    ChangeCode code,
    Kmp point,
    BatchName batch,
    MaterialDescription description,
    int items,
    Measurement measurement,
    List<Content> contents,
    Optional<Counterpart> counterpart,
    Optional<String> shippersBatch,
    Optional<IsotopicVector> isotopes,
    Optional<String> note) {

  /// Longest note, in characters (label 391).
  public static final int LONGEST_NOTE = 2_000;

  /// Most items in a batch.
  public static final int MOST_ITEMS = 999_999;

  public ChangeLine {
    requireNonNull(code, "code");
    requireNonNull(point, "point");
    requireNonNull(batch, "batch");
    requireNonNull(description, "description");
    requireNonNull(measurement, "measurement");
    contents = List.copyOf(contents);
    if (items < 0 || items > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "a batch has 0 to %d items, found %d".formatted(MOST_ITEMS, items));
    }
  }

  /// A change within the area, without counterpart, reference day or note.
  public static ChangeLine of(
      ChangeCode code,
      Kmp point,
      BatchName batch,
      MaterialDescription description,
      int items,
      Measurement measurement,
      List<Content> contents) {
    return new ChangeLine(
        code,
        point,
        batch,
        description,
        items,
        measurement,
        contents,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public ChangeLine from(Counterpart shipper, String batchThere) {
    return with(Optional.of(shipper), Optional.of(batchThere), isotopes, note);
  }

  public ChangeLine to(Counterpart receiver) {
    return with(Optional.of(receiver), shippersBatch, isotopes, note);
  }

  public ChangeLine composedOf(IsotopicVector vector) {
    return with(counterpart, shippersBatch, Optional.of(vector), note);
  }

  public ChangeLine noted(String text) {
    return with(counterpart, shippersBatch, isotopes, Optional.of(text));
  }

  /// What it does to the accounts of an area: for each content what the stock gains or loses, and
  /// the same turned in the account where it came from or went.
  public List<Posting> postings(Mba area) {
    return contents.stream().flatMap(content -> postings(area, content)).toList();
  }

  private Stream<Posting> postings(Mba area, Content content) {
    if (code.kind() == ChangeCode.Kind.CATEGORY_CHANGE) {
      Category to = code.to().orElseThrow();
      Content arriving = new Content(to, content.element(), content.fissile());
      return Stream.concat(moved(area, content.negated()), moved(area, arriving));
    }
    return moved(area, content.signed(code.signInBatch()));
  }

  private Stream<Posting> moved(Mba area, Content gained) {
    Category category = gained.category();
    AccountKind opposite = AccountKind.opposite(code);
    return Stream.of(
        new Posting(Account.stock(area, category, batch), gained),
        new Posting(Account.of(opposite, area, category), gained.negated()));
  }

  private ChangeLine with(
      Optional<Counterpart> other,
      Optional<String> theirs,
      Optional<IsotopicVector> vector,
      Optional<String> text) {
    return new ChangeLine(
        code, point, batch, description, items, measurement, contents, other, theirs, vector, text);
  }
}
