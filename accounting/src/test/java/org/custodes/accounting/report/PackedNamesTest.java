package org.custodes.accounting.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PackedNamesTest {

  @Property(tries = 300)
  void givesEveryNameBack(@ForAll @StringLength(max = 20) String name) {
    PackedNames names = new PackedNames();
    names.pack(name);

    assertThat(names.unpack(names.high, names.low)).isEqualTo(name);
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
