package org.custodes.verifier;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.custodes.verifier.dump.Dump;
import org.custodes.verifier.dump.Table;

/// The keys of entries by the numbers under which lines and postings name them.
///
/// A number is the database's own and stands in no fact; that it leads to an entry's key is what
/// the comparison needs, and a wrong number leads to another entry's rows, which are then found to
/// differ.
final class EntryNumbers implements UnaryOperator<String> {

  private long[] numbers;
  private long[] high;
  private long[] low;

  private EntryNumbers(int count) {
    numbers = new long[count];
    high = new long[count];
    low = new long[count];
  }

  static EntryNumbers of(Dump dump) {
    Table entries = dump.table("books.entry");
    EntryNumbers all = new EntryNumbers((int) entries.rows());
    int[] next = {0};
    entries.read(row -> {
      UUID key = key(row.text("key"), row.place());
      int at = next[0]++;
      all.numbers[at] = row.number("number");
      all.high[at] = key.getMostSignificantBits();
      all.low[at] = key.getLeastSignificantBits();
    });
    all.sort();
    return all;
  }

  private static UUID key(String text, String place) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new CannotTell(place, "the key " + text, "a UUID", e);
    }
  }

  private void sort() {
    Integer[] order = new Integer[numbers.length];
    Arrays.setAll(order, i -> i);
    if (isSorted()) {
      return;
    }
    Arrays.sort(order, (a, b) -> Long.compare(numbers[a], numbers[b]));
    numbers = in(order, numbers);
    high = in(order, high);
    low = in(order, low);
  }

  private boolean isSorted() {
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i - 1] > numbers[i]) {
        return false;
      }
    }
    return true;
  }

  private static long[] in(Integer[] order, long[] values) {
    long[] sorted = new long[values.length];
    Arrays.setAll(sorted, i -> values[order[i]]);
    return sorted;
  }

  /// The key of the entry with this number, or words that are no key.
  @Override
  public String apply(String number) {
    int at = Arrays.binarySearch(numbers, parsed(number));
    return at < 0 ? "number " + number : new UUID(high[at], low[at]).toString();
  }

  /// −1, which no entry has, for what is no number.
  private static long parsed(String number) {
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException _) {
      return -1;
    }
  }
}
