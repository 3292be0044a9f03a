package org.custodes.server.reports.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.Standing;

/// Values as the columns hold them.
final class Rows {

  private Rows() {}

  /// A sum of micrograms that must fit the books.
  static Content content(Category category, BigDecimal element, BigDecimal fissile) {
    return new Content(
        category, new Mass(element.longValueExact()), new Mass(fissile.longValueExact()));
  }

  /// The sum in the columns `element` and `fissile`.
  static Content sum(Category category, ResultSet row) throws SQLException {
    return content(category, row.getBigDecimal("element"), row.getBigDecimal("fissile"));
  }

  static Category category(ResultSet row) throws SQLException {
    return Category.ofLetter(row.getString("category").charAt(0)).orElseThrow();
  }

  /// The contents of an entry, from `categories`, `elements` and `fissiles`.
  static List<Content> contents(ResultSet row) throws SQLException {
    String letters = row.getString("categories");
    Long[] elements = (Long[]) row.getArray("elements").getArray();
    Long[] fissiles = (Long[]) row.getArray("fissiles").getArray();
    List<Content> contents = new ArrayList<>(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      contents.add(
          new Content(
              Category.ofLetter(letters.charAt(i)).orElseThrow(),
              new Mass(elements[i]),
              new Mass(fissiles[i])));
    }
    return contents;
  }

  static EntryReference reference(ResultSet row, String report, String entry) throws SQLException {
    return new EntryReference(
        new Mba(row.getString("area")), row.getInt(report), row.getInt(entry));
  }

  /// The sum by category of the entries whose code is meant.
  static Map<Category, Content> sumOf(List<Standing> entries, Predicate<AccountingCode> meant) {
    Map<Category, Content> sums = new EnumMap<>(Category.class);
    for (Standing entry : entries) {
      AccountingCode code = entry.code();
      if (code != null && meant.test(code)) {
        entry.contents().forEach(content -> sums.merge(content.category(), content, Content::plus));
      }
    }
    return sums;
  }
}
