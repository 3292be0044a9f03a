package org.custodes.server.books.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.DescriptionCode;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.Posting;
import org.custodes.server.books.PostedEntry;
import org.custodes.server.frame.Mark;

/// How an entry is told in a table.
final class EntryWords {

  /// Most batches that are named in a row.
  private static final int NAMED = 3;

  private EntryWords() {}

  /// Its codes, such as `RM, RP`; empty for an opening or a taking.
  static String codes(Entry entry) {
    return entry.lines().stream()
        .map(line -> line.code().code())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// What its first code stands for.
  static String keyword(Entry entry) {
    return entry.lines().isEmpty() ? "" : entry.lines().getFirst().code().keyword();
  }

  /// For example `books.kind.change`.
  static String kindKey(Entry entry) {
    return "books.kind." + entry.kind().name().toLowerCase(Locale.ROOT);
  }

  static List<String> batches(Entry entry) {
    return entry
        .stock()
        .map(posting -> posting.account().batch().map(BatchName::name).orElse(""))
        .distinct()
        .limit(NAMED)
        .toList();
  }

  /// How many batches are not named.
  static long otherBatches(Entry entry) {
    return entry.stock().map(posting -> posting.account().batch()).distinct().count()
        - batches(entry).size();
  }

  /// What the stock gains, for each category; a rebatching gains nothing.
  static List<Content> net(Entry entry) {
    return entry
        .stock()
        .map(Posting::amount)
        .collect(
            Collectors.toMap(
                Content::category, one -> one, Content::plus, () -> new EnumMap<>(Category.class)))
        .values()
        .stream()
        .filter(content -> !content.isZero())
        .toList();
  }

  static Mark mark(PostedEntry entry) {
    return entry.stands() ? Mark.POSTED : Mark.CORRECTED;
  }

  /// The message that says whether it counts.
  static String stateKey(PostedEntry entry) {
    return entry.stands()
        ? "books.state.stands"
        : entry.reversedBy().isPresent() ? "books.state.taken-back" : "books.state.reversal";
  }

  /// For example `books.account.retained-waste`.
  static String accountKey(AccountKind kind) {
    return "books.account." + kind.word();
  }

  /// The four keywords of a description.
  static String material(ChangeLine line) {
    MaterialDescription said = line.description();
    return List.<DescriptionCode>of(
            said.physical(), said.chemical(), said.containment(), said.quality())
        .stream()
        .map(DescriptionCode::keyword)
        .collect(Collectors.joining("; "));
  }
}
