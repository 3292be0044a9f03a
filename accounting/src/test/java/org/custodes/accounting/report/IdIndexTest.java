package org.custodes.accounting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.custodes.accounting.Tries;
import org.junit.jupiter.api.Test;

class IdIndexTest {

  private final Map<Integer, Integer> keys = new HashMap<>();
  private final IdIndex index = new IdIndex(id -> hash(keys.getOrDefault(id, -1)));

  /// Keys from a small range, so that rows share hashes and slots.
  @Test
  void findsWhatIsInAndNothingElse() {
    Tries.of(
        200,
        values -> {
          List<Integer> rows = values.lists(0, 300, () -> values.ints(0, 40));
          List<Integer> removed = values.lists(0, 100, () -> values.ints(0, 299));
          keys.clear();
          IdIndex tried = new IdIndex(id -> hash(keys.getOrDefault(id, -1)));
          for (int id = 0; id < rows.size(); id++) {
            keys.put(id, rows.get(id));
            tried.add(hash(rows.get(id)), id);
          }
          for (int id : removed) {
            if (keys.containsKey(id)) {
              tried.remove(hash(rows.get(id)), id);
              keys.remove(id);
            }
          }
          for (int id = 0; id < rows.size(); id++) {
            int wanted = id;
            int found = tried.find(hash(rows.get(id)), row -> row == wanted);
            assertThat(found).isEqualTo(keys.containsKey(id) ? id : -1);
          }
        });
  }

  @Test
  void holdsManyRows() {
    for (int id = 0; id < 100_000; id++) {
      keys.put(id, id);
      index.add(hash(id), id);
    }

    for (int id = 0; id < 100_000; id += 7) {
      int wanted = id;
      assertThat(index.find(hash(id), row -> row == wanted)).isEqualTo(id);
    }
    assertThat(index.find(hash(100_000), row -> true)).isNotEqualTo(100_000);
  }

  private static long hash(int key) {
    return IdIndex.mix(key);
  }
}
