package org.custodes.verifier.leaf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodes.transparency.Digest;
import org.custodes.verifier.Finding;
import org.custodes.verifier.Moments;
import org.custodes.verifier.Step;
import org.custodes.verifier.dump.Row;

/// Compares what the columns beside a fact's bytes say with the bytes.
final class FactColumns {

  private final Leaf leaf;
  private final List<Finding> wrong;

  FactColumns(Leaf leaf, List<Finding> wrong) {
    this.leaf = leaf;
    this.wrong = wrong;
  }

  void fact(Row row) {
    same(row, "facts.fact", "hash", "\\x" + Digest.of(leaf.bytes()).bytes().hex());
    same(row, "facts.fact", "id", leaf.id());
    repeated(row, "facts.fact");
    same(row, "facts.fact", "event_date", leaf.date().map(LocalDate::toString));
    same(
        row,
        "facts.fact",
        "content_hash",
        leaf.isBacked() ? Optional.of("\\x" + leaf.contentHash().bytes().hex()) : Optional.empty());
  }

  void place(Row row) {
    repeated(row, "facts.place");
  }

  private void repeated(Row row, String table) {
    same(row, table, "type", leaf.type().name());
    same(row, table, "actor", leaf.actor());
    same(row, table, "subject", leaf.subject());
    moment(row, table);
  }

  private void moment(Row row, String table) {
    String found = row.text("recorded_at");
    Instant read;
    try {
      read = Moments.read(found);
    } catch (DateTimeException _) {
      read = Instant.MIN;
    }
    if (!read.equals(leaf.recorded())) {
      add(table, "recorded_at", found, leaf.recorded().toString());
    }
  }

  private void same(Row row, String table, String column, String wanted) {
    same(row, table, column, Optional.of(wanted));
  }

  private void same(Row row, String table, String column, Optional<String> wanted) {
    Optional<String> found = row.find(column);
    if (!found.equals(wanted)) {
      add(table, column, found.orElse("nothing"), wanted.orElse("nothing"));
    }
  }

  private void add(String table, String column, String found, String wanted) {
    wrong.add(
        Finding.difference(
                Step.TABLES,
                "row-differs",
                table + ", column " + column,
                found,
                wanted,
                "The column says something else than the fact's bytes.")
            .of(leaf.index(), leaf.id()));
  }
}
