package org.custodes.server.books.web;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.Browser;
import org.custodes.server.books.BooksTest;
import org.custodes.server.books.TypedChange;

/// A test of pages of the books, with an accountant at a browser and a deputy who signs.
abstract class BookPagesTest extends BooksTest {

  final Browser keeper() {
    return as(accountant().account());
  }

  /// Sends the form of a page.
  static HttpResponse<String> send(Browser browser, String path, Map<String, String> fields) {
    return browser.post(path, path, fields);
  }

  /// Signs what a form asked for, by two.
  final void sign(HttpResponse<String> asked) {
    done(approval(asked), accountant(), deputy());
  }

  static UUID approval(HttpResponse<String> asked) {
    String path = Browser.redirect(asked);
    if (!path.startsWith("/approvals/")) {
      throw new IllegalStateException("not asked: " + asked.statusCode() + " " + asked.body());
    }
    return UUID.fromString(path.substring("/approvals/".length()));
  }

  /// The fields of a receipt of enriched uranium.
  static Map<String, String> receipt(String batch, String grams, String fissile) {
    Map<String, String> fields = new HashMap<>();
    fields.put("code", "RD");
    fields.put("key", UUID.randomUUID().toString());
    fields.put("date", "2026-03-01");
    fields.put("point-0", "A");
    fields.put("batch-0", batch);
    fields.put("items-0", "1");
    fields.put("description-0", "OGHC");
    fields.put("measurement-0", "N");
    fields.put("category-0-0", "E");
    fields.put("element-0-0", grams);
    fields.put("fissile-0-0", fissile);
    fields.put("counterpart-0", "ZZ/ZM02");
    fields.put("shippersBatch-0", "UNKNOWN");
    return fields;
  }

  /// Posts a receipt, signed by two, without pages.
  ///
  /// @return its key
  final UUID received(Mba area, String date, String batch, String grams, String fissile) {
    TypedChange change = change(date, received(batch, grams, fissile));
    posted(area, change);
    return change.key();
  }
}
