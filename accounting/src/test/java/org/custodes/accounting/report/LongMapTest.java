package org.custodes.accounting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LongMapTest {

  @Property(tries = 200)
  void saysWhatAMapSays(@ForAll @Size(max = 200) List<@LongRange(min = -50, max = 50) Long> keys) {
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
  }
}
