package org.custodes.server.books;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.server.SiteTest;
import org.custodes.server.books.TypedLine.TypedMass;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approvals.Signing;
import org.springframework.beans.factory.annotation.Autowired;

/// A test that keeps books: two accountants post and sign.
public abstract class BooksTest extends SiteTest {

  /// The first day of every book of these tests.
  protected static final LocalDate OPENED = LocalDate.of(2026, 1, 1);

  @Autowired private Bookkeeping bookkeeping;
  @Autowired private BookLedger ledger;
  @Autowired private Books books;

  protected final Bookkeeping bookkeeping() {
    return bookkeeping;
  }

  protected final BookLedger ledger() {
    return ledger;
  }

  protected final Books books() {
    return books;
  }

  /// Prepares.
  protected final Signer accountant() {
    return signer(Duty.ACCOUNTANT, "who prepares");
  }

  /// Approves.
  protected final Signer deputy() {
    return signer(Duty.ACCOUNTANT, "who approves");
  }

  /// An area whose books are open.
  protected final Mba opened(String facility, String area, TypedLine... listing) {
    enterFacility(facility, "Works " + facility);
    Mba code = enterArea(area, facility, "Area " + area, "bulk");
    signed(bookkeeping.open(accountant().person(), code, OPENED, Arrays.asList(listing)));
    return code;
  }

  /// Posts changes, signed by two.
  ///
  /// @return the fact
  protected final UUID posted(Mba area, TypedChange... changes) {
    return signed(ask(area, changes));
  }

  protected final BookOutcome ask(Mba area, TypedChange... changes) {
    return bookkeeping.post(accountant().person(), area, Arrays.asList(changes), Optional.empty());
  }

  protected final UUID late(Mba area, String reason, TypedChange... changes) {
    return signed(
        bookkeeping.post(accountant().person(), area, Arrays.asList(changes), Optional.of(reason)));
  }

  /// Signs what was asked for, by two.
  protected final UUID signed(BookOutcome outcome) {
    UUID approval = approval(outcome);
    sign(accountant(), approval);
    return switch (sign(deputy(), approval)) {
      case Signing.Done(var _, var fact) -> fact;
      case Signing.Waits waits -> throw new IllegalStateException("not done: " + waits);
      case Signing.Refused refused -> throw new IllegalStateException("not done: " + refused);
    };
  }

  protected static UUID approval(BookOutcome outcome) {
    return switch (outcome) {
      case BookOutcome.Asked(var approval) -> approval;
      case BookOutcome.Done _, BookOutcome.Refused _, BookOutcome.NotAllowed _ ->
          throw new IllegalStateException("not asked: " + outcome);
    };
  }

  protected static String code(BookOutcome outcome) {
    return switch (outcome) {
      case BookOutcome.NotAllowed(var why) -> why.code();
      case BookOutcome.Refused(var wrong) -> wrong.getFirst().flaw().kind().word();
      case BookOutcome.Asked _, BookOutcome.Done _ ->
          throw new IllegalStateException("not refused: " + outcome);
    };
  }

  protected static TypedChange change(String date, TypedLine... lines) {
    return new TypedChange(UUID.randomUUID(), date, Arrays.asList(lines));
  }

  /// A receipt of enriched uranium on shipper's values.
  protected static TypedLine received(String batch, String grams, String fissile) {
    return new TypedLine(
        "RD",
        "A",
        batch,
        "OGHC",
        "1",
        "N",
        enriched(grams, fissile),
        "ZZ/ZM02",
        "UNKNOWN",
        "",
        Map.of(),
        "");
  }

  protected static TypedLine shipped(String batch, String grams, String fissile) {
    return new TypedLine(
        "SD",
        "A",
        batch,
        "OGHC",
        "1",
        "M",
        enriched(grams, fissile),
        "ZZ/ZM02",
        "",
        "",
        Map.of(),
        "");
  }

  /// A change within the area, or a line of a listing.
  protected static TypedLine line(String code, String batch, List<TypedMass> masses) {
    return new TypedLine(code, "A", batch, "OGHC", "1", "M", masses, "", "", "", Map.of(), "");
  }

  protected static List<TypedMass> enriched(String grams, String fissile) {
    return List.of(new TypedMass("E", grams, fissile));
  }

  protected static Content enriched(String grams, long fissile) {
    return new Content(
        Category.ENRICHED, Mass.ofGrams(grams), Mass.ofGrams(Long.toString(fissile)));
  }
}
