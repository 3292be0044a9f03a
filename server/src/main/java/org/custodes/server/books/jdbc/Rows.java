package org.custodes.server.books.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Counterpart;
import org.custodes.accounting.Kmp;
import org.custodes.accounting.Mass;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Measurement;
import org.custodes.accounting.Nuclide;
import org.custodes.accounting.decay.IsotopicVector;
import org.custodes.accounting.journal.Account;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.accounting.journal.Posting;
import org.jspecify.annotations.Nullable;

/// Reads and writes columns.
final class Rows {

  private Rows() {}

  static OffsetDateTime written(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static Category category(ResultSet row) throws SQLException {
    return category(row.getString("category").charAt(0));
  }

  static Category category(char letter) {
    return Category.ofLetter(letter)
        .orElseThrow(() -> new IllegalStateException("the books have a category " + letter));
  }

  static Content content(ResultSet row) throws SQLException {
    return content(row, category(row));
  }

  static Content content(ResultSet row, Category category) throws SQLException {
    return new Content(
        category, new Mass(row.getLong("element")), new Mass(row.getLong("fissile")));
  }

  static Account account(ResultSet row) throws SQLException {
    String batch = row.getString("batch");
    return new Account(
        AccountKind.of(row.getString("account")),
        new Mba(row.getString("area")),
        category(row),
        batch.isEmpty() ? Optional.empty() : Optional.of(new BatchName(batch)));
  }

  static String batch(Account account) {
    return account.batch().map(BatchName::name).orElse("");
  }

  static Posting posting(ResultSet row) throws SQLException {
    return new Posting(account(row), content(row));
  }

  static ChangeLine line(ResultSet row) throws SQLException {
    return new ChangeLine(
        ChangeCode.of(row.getString("code")).orElseThrow(),
        new Kmp(row.getString("point")),
        new BatchName(row.getString("batch")),
        MaterialDescription.parse(row.getString("description")),
        row.getInt("items"),
        Measurement.parse(row.getString("measurement")),
        contents(row),
        Optional.ofNullable(row.getString("counterpart")).map(Counterpart::parse),
        Optional.ofNullable(row.getString("shippers_batch")),
        isotopes(row),
        Optional.ofNullable(row.getString("note")));
  }

  static ListedBatch listed(ResultSet row) throws SQLException {
    return new ListedBatch(
        new Kmp(row.getString("point")),
        new BatchName(row.getString("batch")),
        MaterialDescription.parse(row.getString("description")),
        row.getInt("items"),
        Measurement.parse(row.getString("measurement")),
        contents(row));
  }

  private static List<Content> contents(ResultSet row) throws SQLException {
    String categories = row.getString("categories");
    Long[] elements = (Long[]) row.getArray("elements").getArray();
    Long[] fissiles = (Long[]) row.getArray("fissiles").getArray();
    List<Content> contents = new ArrayList<>();
    for (int i = 0; i < categories.length(); i++) {
      contents.add(
          new Content(
              category(categories.charAt(i)), new Mass(elements[i]), new Mass(fissiles[i])));
    }
    return contents;
  }

  private static Optional<IsotopicVector> isotopes(ResultSet row) throws SQLException {
    LocalDate reference = row.getObject("reference", LocalDate.class);
    if (reference == null) {
      return Optional.empty();
    }
    String[] nuclides = (String[]) row.getArray("nuclides").getArray();
    Long[] masses = (Long[]) row.getArray("nuclide_masses").getArray();
    Map<Nuclide, Mass> vector = new EnumMap<>(Nuclide.class);
    for (int i = 0; i < nuclides.length; i++) {
      vector.put(Nuclide.of(nuclides[i]).orElseThrow(), new Mass(masses[i]));
    }
    return Optional.of(new IsotopicVector(reference, vector));
  }

  static String categories(List<Content> contents) {
    StringBuilder letters = new StringBuilder();
    contents.forEach(content -> letters.append(content.category().letter()));
    return letters.toString();
  }

  /// A column of values, one for each row of a set-wise insert.
  static <T> @Nullable String[] column(Collection<T> all, Function<T, @Nullable Object> value) {
    return all.stream().map(value).map(Rows::text).toArray(String[]::new);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /// Numbers as PostgreSQL writes an array of them.
  static <T> String numbers(Collection<T> all, Function<T, Long> number) {
    return all.stream()
        .map(number)
        .map(String::valueOf)
        .collect(java.util.stream.Collectors.joining(",", "{", "}"));
  }
}
