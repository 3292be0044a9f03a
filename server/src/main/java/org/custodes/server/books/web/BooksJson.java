package org.custodes.server.books.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Posting;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.Book;
import org.custodes.server.books.BookLedger.Batch;
import org.custodes.server.books.BookLedger.Move;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.books.DecayProposals;
import org.custodes.server.books.PostedEntry;
import org.custodes.server.books.TypedChange;
import org.custodes.server.books.TypedLine;
import org.custodes.server.frame.Refusal;
import org.jspecify.annotations.Nullable;

/// What the interface for programs says of books, and hears. Masses are decimal text: an element in
/// the unit of its category (kilograms for N, D and T, grams otherwise), fissile mass always in
/// grams.
final class BooksJson {

  private BooksJson() {}

  @Schema(name = "Book")
  record BookJson(
      @Schema(example = "ZM01") String area,
      @Schema(example = "ZF01") String facility,
      LocalDate opened,
      @Nullable LocalDate closedThrough,
      UUID fact) {

    static BookJson of(Book book) {
      return new BookJson(
          book.area().code(),
          book.facility().code(),
          book.opened(),
          book.closedThrough().orElse(null),
          book.fact());
    }
  }

  /// @param fissile absent for plutonium and thorium
  @Schema(name = "BookContent")
  record ContentJson(
      @Schema(description = "N, D, E, U, P or T") String category,
      String unit,
      String element,
      @Nullable String fissile) {

    static ContentJson of(Content content) {
      Category category = content.category();
      return new ContentJson(
          String.valueOf(category.letter()),
          category.reportingUnit().symbol(),
          BookCsv.element(content),
          category.hasFissile() ? BookCsv.fissile(content) : null);
    }

    static List<ContentJson> of(Iterable<Content> contents) {
      List<ContentJson> all = new ArrayList<>();
      contents.forEach(content -> all.add(of(content)));
      return all;
    }
  }

  /// @param accounts what each account holds; `stock` is the inventory under safeguards
  /// @param securityInventory all that lies at the site and can be taken
  @Schema(name = "BookHoldings")
  record HoldingsJson(
      BookJson book,
      LocalDate at,
      @Nullable Instant known,
      Map<String, List<ContentJson>> accounts,
      List<ContentJson> securityInventory) {

    static HoldingsJson of(
        Book book, AsKnown when, SortedMap<AccountKind, Map<Category, Content>> holdings) {
      Map<String, List<ContentJson>> accounts = new LinkedHashMap<>();
      Map<Category, Content> security = new EnumMap<>(Category.class);
      holdings.forEach((kind, held) -> {
        accounts.put(kind.word(), ContentJson.of(held.values()));
        if (kind.isSecurityInventory()) {
          held.forEach((category, content) -> security.merge(category, content, Content::plus));
        }
      });
      return new HoldingsJson(
          BookJson.of(book),
          when.day(),
          when.known().orElse(null),
          accounts,
          ContentJson.of(security.values()));
    }
  }

  /// @param next to be sent as `after` for the next page; absent on the last one
  @Schema(name = "BookBatches")
  record BatchesJson(String area, LocalDate at, List<BatchJson> batches, @Nullable String next) {}

  @Schema(name = "BookBatch")
  record BatchJson(
      String batch, ContentJson content, String description, int items, LocalDate latest) {

    static BatchJson of(Batch batch) {
      return new BatchJson(
          batch.batch().name(),
          ContentJson.of(batch.content()),
          batch.description(),
          batch.items(),
          batch.latest());
    }
  }

  /// @param next to be sent as `after` for the next page; absent on the last one
  @Schema(name = "BookMoves")
  record MovesJson(String area, String category, List<MoveJson> moves, @Nullable String next) {}

  /// @param code absent for an opening or an inventory taking
  @Schema(name = "BookMove")
  record MoveJson(
      LocalDate date,
      @Nullable String code,
      String kind,
      String batch,
      ContentJson gained,
      ContentJson held,
      UUID entry) {

    static MoveJson of(Move move) {
      return new MoveJson(
          move.date(),
          move.code().map(ChangeCode::code).orElse(null),
          move.kind().name().toLowerCase(Locale.ROOT),
          move.batch().name(),
          ContentJson.of(move.gained()),
          ContentJson.of(move.held()),
          move.entry());
    }
  }

  /// @param next to be sent as `before` for older entries; absent on the last page
  @Schema(name = "BookEntries")
  record EntriesJson(List<EntryJson> entries, @Nullable String next) {}

  @Schema(name = "BookEntry")
  record EntryJson(
      UUID key,
      String area,
      LocalDate date,
      @Schema(description = "opening, change, reversal or taking") String kind,
      Instant recordedAt,
      Instant knownAt,
      boolean late,
      boolean imported,
      @Nullable String reason,
      @Nullable UUID reverses,
      @Nullable UUID reversedBy,
      UUID fact,
      List<LineJson> lines,
      List<PostingJson> postings) {

    static EntryJson of(PostedEntry posted) {
      return new EntryJson(
          posted.entry().key(),
          posted.entry().area().code(),
          posted.entry().date(),
          posted.entry().kind().name().toLowerCase(Locale.ROOT),
          posted.recordedAt(),
          posted.knownAt(),
          posted.late(),
          posted.imported(),
          posted.reason().orElse(null),
          posted.entry().reverses().orElse(null),
          posted.reversedBy().orElse(null),
          posted.fact(),
          posted.entry().lines().stream().map(LineJson::of).toList(),
          posted.entry().postings().stream().map(PostingJson::of).toList());
    }
  }

  @Schema(name = "BookLine")
  record LineJson(
      String code,
      String point,
      String batch,
      String description,
      int items,
      String measurement,
      List<ContentJson> contents,
      @Nullable String counterpart,
      @Nullable String shippersBatch,
      @Nullable LocalDate reference,
      @Nullable String note) {

    static LineJson of(ChangeLine line) {
      return new LineJson(
          line.code().code(),
          line.point().code(),
          line.batch().name(),
          line.description().toString(),
          line.items(),
          line.measurement().toString(),
          ContentJson.of(line.contents()),
          line.counterpart().map(Object::toString).orElse(null),
          line.shippersBatch().orElse(null),
          line.isotopes().map(vector -> vector.referenceDate()).orElse(null),
          line.note().orElse(null));
    }
  }

  @Schema(name = "BookPosting")
  record PostingJson(String account, @Nullable String batch, ContentJson amount) {

    static PostingJson of(Posting posting) {
      return new PostingJson(
          posting.account().kind().word(),
          posting.account().batch().map(Object::toString).orElse(null),
          ContentJson.of(posting.amount()));
    }
  }

  /// A line as a program sends it; what does not apply is left out.
  @Schema(name = "NewBookLine")
  record NewLine(
      @Schema(example = "RD") Optional<String> code,
      @Schema(example = "1") Optional<String> point,
      Optional<String> batch,
      @Schema(example = "OGHC") Optional<String> description,
      @Schema(example = "12") Optional<String> items,
      @Schema(example = "M") Optional<String> measurement,
      Optional<List<NewMass>> masses,
      @Schema(example = "ZZ/ZM02") Optional<String> counterpart,
      Optional<String> shippersBatch,
      @Schema(example = "2026-11-01") Optional<String> reference,
      @Schema(description = "Grams by nuclide, such as Pu-241 to 13.25")
          Optional<Map<String, String>> isotopes,
      Optional<String> note) {

    TypedLine typed() {
      return new TypedLine(
          code.orElse(""),
          point.orElse(""),
          batch.orElse(""),
          description.orElse(""),
          items.orElse(""),
          measurement.orElse(""),
          masses.orElse(List.of()).stream().map(NewMass::typed).toList(),
          counterpart.orElse(""),
          shippersBatch.orElse(""),
          reference.orElse(""),
          isotopes.orElse(Map.of()),
          note.orElse(""));
    }
  }

  @Schema(name = "NewBookMass")
  record NewMass(
      @Schema(description = "N, D, E, U, P or T") Optional<String> category,
      @Schema(example = "20000", description = "kg for N, D and T, otherwise g")
          Optional<String> element,
      @Schema(example = "800", description = "g") Optional<String> fissile) {

    TypedLine.TypedMass typed() {
      return new TypedLine.TypedMass(category.orElse(""), element.orElse(""), fissile.orElse(""));
    }
  }

  /// @param key names the change for ever; whoever sends it twice posts it once
  @Schema(name = "NewBookChange")
  record NewChange(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Optional<String> key,
      @Schema(example = "2026-11-22") Optional<String> date,
      Optional<List<NewLine>> lines) {

    /// @throws Refusal `books.key-malformed` or `books.too-many-lines`
    TypedChange typed() {
      List<NewLine> all = lines.orElse(List.of());
      if (all.size() > TypedChange.MOST_LINES) {
        throw new Refusal(409, "books.too-many-lines", all.size(), TypedChange.MOST_LINES);
      }
      return new TypedChange(
          BooksApi.key(key.orElse("")), date.orElse(""), all.stream().map(NewLine::typed).toList());
    }
  }

  /// @param reason why they come late; with changes of closed days only
  @Schema(name = "NewBookChanges")
  record NewChanges(Optional<List<NewChange>> changes, Optional<String> reason) {

    /// @throws Refusal `books.too-many`
    List<TypedChange> typed() {
      List<NewChange> all = changes.orElse(List.of());
      if (all.isEmpty() || all.size() > Bookkeeping.MOST_CHANGES) {
        throw new Refusal(409, "books.too-many", all.size(), Bookkeeping.MOST_CHANGES);
      }
      return all.stream().map(NewChange::typed).toList();
    }
  }

  @Schema(name = "NewBookListing")
  record NewListing(
      @Schema(example = "2026-11-01") Optional<String> day, Optional<List<NewLine>> listing) {

    /// @throws Refusal `books.listing-too-long`
    List<TypedLine> typed() {
      List<NewLine> all = listing.orElse(List.of());
      if (all.size() > Bookkeeping.MOST_LISTED) {
        throw new Refusal(409, "books.listing-too-long", all.size(), Bookkeeping.MOST_LISTED);
      }
      return all.stream().map(NewLine::typed).toList();
    }
  }

  @Schema(name = "NewBookClosing")
  record NewClosing(@Schema(example = "2026-10-31") Optional<String> through) {}

  /// @param replacement the whole change as it should have been; without it the entry is taken back
  @Schema(name = "NewBookCorrection")
  record NewCorrection(Optional<NewChange> replacement, Optional<String> reason) {}

  /// @param approval where people sign it; absent if it is in the books already
  /// @param fact what it became, if it is in the books already
  @Schema(name = "BookAct")
  record ActJson(@Nullable UUID approval, @Nullable UUID fact) {}

  /// @param wrong empty if all could be posted now
  @Schema(name = "BookCheck")
  record CheckJson(List<FlawWords.OneWrong> wrong) {}

  @Schema(name = "DecayLosses")
  record DecayJson(LocalDate through, List<DecayLossJson> losses) {

    static DecayJson of(LocalDate through, List<DecayProposals.Proposal> due) {
      return new DecayJson(through, due.stream().map(DecayLossJson::of).toList());
    }
  }

  @Schema(name = "DecayLoss")
  record DecayLossJson(
      String batch,
      LocalDate from,
      @Schema(description = "Grams of plutonium before the loss") String held,
      @Schema(description = "Grams of plutonium") String loss) {

    static DecayLossJson of(DecayProposals.Proposal proposal) {
      return new DecayLossJson(
          proposal.batch().name(),
          proposal.from(),
          proposal.held().element().inGrams(),
          proposal.loss().inGrams());
    }
  }
}
