package org.custodes.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.custodes.verifier.dump.Schema;
import org.custodes.verifier.tables.Export;
import org.custodes.verifier.tables.Tables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One byte of an export is changed, anywhere: it is named, or it lies where no fact says anything.
class OneByteTest {

  private static final String OTHERS = "0123456789abcdefXYZ \t\\N.:-";

  @TempDir private Path folder;

  @Test
  void aChangedByteIsNamed() {
    assertThat(missed(new Random(7), 120)).isEmpty();
  }

  @Test
  @Tag("long")
  void everyChangedByteOfThousandsIsNamed() {
    assertThat(missed(new Random(8), 20_000)).isEmpty();
  }

  private List<String> missed(Random random, int times) {
    History house = Histories.honest();
    HousePolicy policy = Histories.policy(house);
    String export = Export.of(house, policy, folder);
    return java.util.stream.IntStream.range(0, times)
        .mapToObj(_ -> missed(random, policy, export))
        .filter(where -> !where.isEmpty())
        .toList();
  }

  private String missed(Random random, HousePolicy policy, String export) {
    byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
    int at;
    String where;
    do {
      at = random.nextInt(bytes.length);
      where = where(new String(bytes, 0, at, StandardCharsets.UTF_8));
    } while (!isSaid(where));
    byte other = (byte) OTHERS.charAt(random.nextInt(OTHERS.length()));
    if (bytes[at] == other) {
      return "";
    }
    bytes[at] = other;
    return found(policy, new String(bytes, StandardCharsets.UTF_8)) ? "" : where + " at " + at;
  }

  private boolean found(HousePolicy policy, String changed) {
    try {
      return !new Verified(folder).of(policy, changed).passes();
    } catch (CannotTell _) {
      return true;
    }
  }

  /// Table and column of the byte after this text; empty between tables.
  private static String where(String before) {
    int copy = before.lastIndexOf("COPY ");
    int end = before.lastIndexOf("\n\\.\n");
    int head = before.indexOf('\n', Math.max(copy, 0));
    if (copy < 0 || end > copy || head < 0) {
      return "";
    }
    String table = before.substring(copy + 5, before.indexOf(' ', copy + 5));
    int column =
        (int) before.substring(before.lastIndexOf('\n')).chars().filter(c -> c == '\t').count();
    return table + " " + Schema.KNOWN.columns().getOrDefault(table, List.of()).get(column);
  }

  /// Whether a fact says what stands there.
  private static boolean isSaid(String where) {
    if (where.isEmpty()) {
      return false;
    }
    String[] words = where.split(" ", -1);
    Set<String> columns = Tables.KNOWN.compared().getOrDefault(words[0], Set.of());
    return (columns.contains(words[1]) && !words[1].equals("disabled_at"))
        || (words[0].equals("facts.fact") && !words[1].equals("entered"))
        || Set.of("books.listing", "books.listing_row", "filing.file").contains(words[0]);
  }
}
