package org.custodes.accounting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.custodes.accounting.Tries;
import org.junit.jupiter.api.Test;

class PackedNamesTest {

  @Test
  void givesEveryNameBack() {
    Tries.of(
        300,
        values -> {
          String name = values.texts(0, 20);
          PackedNames names = new PackedNames();
          names.pack(name);

          assertThat(names.unpack(names.high, names.low)).isEqualTo(name);
        });
  }

  @Test
  void packsTheSameNameTheSameWay() {
    PackedNames names = new PackedNames();
    names.pack("БАК-7");
    long first = names.high;
    names.pack("CYL30B0001");
    names.pack("БАК-7");

    assertThat(names.high).isEqualTo(first);
  }
}
