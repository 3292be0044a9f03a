package org.custodes.server.books.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;

class BooksPageTest extends BookPagesTest {

  @Test
  void anAreaWithoutBooksLeadsToTheirOpening() {
    enterFacility("YP01", "Works YP01");
    enterArea("YA01", "YP01", "Hall", "bulk");

    assertThat(keeper().get("/books").body()).contains("Areas without books", "/books/YA01/open");
    assertThat(as(Duty.INSPECTOR).get("/books").body())
        .contains("Areas without books")
        .doesNotContain("/books/YA01/open");
    assertThat(keeper().get("/books/YA01").statusCode()).isEqualTo(404);
    assertThat(keeper().get("/books/YA01").body()).contains("The books of YA01 are not open.");
  }

  @Test
  void anAreaShowsWhatItHoldsInBothSignsAndTheSecurityInventory() {
    Mba area = opened("YP02", "YA02", line("", "OLD", enriched("1000", "40")));
    received(area, "2026-02-03", "NEW", "500", "20");
    posted(area, change("2026-02-04", line("TW", "OLD", enriched("100", "4"))));

    String page = as(Duty.INSPECTOR).get("/books/YA02?at=2026-02-28").body();

    assertThat(page)
        .contains("Security inventory", "Retained waste", "transfer to retained waste")
        .contains("Euratom", "open: no physical inventory yet")
        .contains("1\u202f400", "1\u202f500");
    assertThat(as(Duty.INSPECTOR).get("/books").body()).contains("href=\"/books/YA02\"");
  }

  @Test
  void aDayAsKnownBeforeAnEntryCameIsShownWithoutIt() {
    Mba area = opened("YP03", "YA03");
    received(area, "2026-02-03", "LATER", "500", "20");

    String before =
        as(Duty.INSPECTOR).get("/books/YA03?at=2026-02-28&known=2026-01-02T00:00").body();
    String now = as(Duty.INSPECTOR).get("/books/YA03?at=2026-02-28").body();

    assertThat(before)
        .contains("Shown as the books knew it at 2026-01-02 00:00")
        .contains("holds <strong>nothing</strong>");
    assertThat(now).contains("500");
  }

  @Test
  void whatMayStillChangeIsNotAskedFor() {
    opened("YP04", "YA04");

    assertThat(as(Duty.INSPECTOR).get("/books/YA04?known=2099-01-01T00:00").body())
        .contains("What was known at 2099-01-01 00:00 may still change");
    assertThat(as(Duty.INSPECTOR).get("/books/YA04?known=soon").body())
        .contains("Found “soon”, wanted a time such as 2026-11-22T15:40 in UTC.");
    assertThat(as(Duty.INSPECTOR).get("/books/YA04?at=2020-01-01").body())
        .contains("Found 2020-01-01; the books of YA04 begin on 2026-01-01.");
  }

  @Test
  void theSearchFindsABatchAndAnEntry() {
    Mba area = opened("YP05", "YA05");
    UUID key = received(area, "2026-02-03", "FINDME-1", "500", "20");

    assertThat(as(Duty.INSPECTOR).get("/search?q=FINDME").body())
        .contains("/books/YA05/entries?batch=FINDME-1");
    assertThat(as(Duty.INSPECTOR).get("/search?q=" + key).body()).contains("/books/entries/" + key);
  }

  @Test
  void theLedgerRunsOverAllBatchesAndOverOne() {
    Mba area = opened("YP06", "YA06", line("", "FIRST", enriched("1000", "40")));
    received(area, "2026-02-03", "SECOND", "500.5", "20");

    String all = as(Duty.INSPECTOR).get("/books/YA06/ledger?category=E&at=2026-02-28").body();
    String one =
        as(Duty.INSPECTOR).get("/books/YA06/ledger?category=E&batch=SECOND&at=2026-02-28").body();

    assertThat(all).contains("FIRST", "SECOND", "+500.5", "1\u202f500.5", "2026-02-03");
    assertThat(one).contains("+500.5").doesNotContain("1\u202f500.5");
    assertThat(as(Duty.INSPECTOR).get("/books/YA06/ledger.csv?category=E&at=2026-02-28").body())
        .startsWith("date,code,kind,batch,category,unit,element,fissile_g,held_element")
        .contains("2026-02-03,RD,change,SECOND,E,g,500.5,20,1500.5,60,");
    assertThat(as(Duty.INSPECTOR).get("/books/YA06/batches?at=2026-02-28").body())
        .contains("FIRST", "SECOND", "OGHC".charAt(0) + "/G/H/C");
    assertThat(as(Duty.INSPECTOR).get("/books/YA06/batches.csv?at=2026-02-28").body())
        .contains("SECOND,E,g,500.5,20,O/G/H/C,1,2026-02-03");
  }

  @Test
  void theLedgerIsReadOnFromItsPlaceWithTheRightSum() {
    Mba area = opened("YP07", "YA07");
    received(area, "2026-02-03", "A", "10", "1");
    received(area, "2026-02-03", "B", "20", "1");
    received(area, "2026-02-04", "C", "30", "1");

    String page = as(Duty.INSPECTOR).get("/books/YA07/ledger?category=E&after=2026-02-03.1").body();

    assertThat(page).contains(">B</a>", ">C</a>").doesNotContain(">A</a>");
    assertThat(page).contains("60 <span class=\"u\">g</span>");
    assertThat(as(Duty.INSPECTOR).get("/books/YA07/ledger?category=E&after=there").statusCode())
        .isEqualTo(400);
  }

  @Test
  void entriesAreFilteredAndPassedOver() {
    Mba area = opened("YP08", "YA08");
    received(area, "2026-02-03", "KEPT", "10", "1");
    received(area, "2026-02-04", "OTHER", "20", "1");

    assertThat(as(Duty.INSPECTOR).get("/books/YA08/entries?batch=KEPT").body())
        .contains("KEPT", "One entry.")
        .doesNotContain("OTHER");
    assertThat(as(Duty.INSPECTOR).get("/books/YA08/entries?code=SD").body())
        .contains("Choose other days");
    assertThat(as(Duty.INSPECTOR).get("/books/YA08/entries?from=2026-03-01&to=2026-02-01").body())
        .contains("The first day 2026-03-01 is after the last, 2026-02-01.");
  }

  @Test
  void theOverviewShowsTheBooks() {
    opened("YP09", "YA09");

    assertThat(as(Duty.INSPECTOR).get("/").body()).contains("href=\"/books/YA09\"", "All books");
  }
}
