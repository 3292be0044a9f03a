package org.custodes.accounting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.custodes.accounting.Tries;
import org.junit.jupiter.api.Test;

class LongMapTest {

  @Test
  void saysWhatAMapSays() {
    Tries.of(
        200,
        values -> {
          List<Long> keys = values.lists(0, 200, () -> values.wholes(-50, 50));
          LongMap map = new LongMap();
          Map<Long, Long> model = new HashMap<>();
          long value = 0;
          for (long key : keys) {
            map.put(key, ++value);
            model.put(key, value);
          }

          assertThat(map.size()).isEqualTo(model.size());
          for (long key = -60; key <= 60; key++) {
            assertThat(map.get(key)).isEqualTo(model.getOrDefault(key, LongMap.NONE));
          }
        });
  }
}
