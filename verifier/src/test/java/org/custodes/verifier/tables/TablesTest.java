package org.custodes.verifier.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.custodes.verifier.dump.Schema;
import org.custodes.verifier.leaf.Catalogue;
import org.junit.jupiter.api.Test;

/// Nothing is forgotten: each table is compared, or there is a reason why not.
class TablesTest {

  @Test
  void everyTableIsComparedOrLeftOutForAReason() {
    Set<String> spoken = new TreeSet<>(Tables.KNOWN.compared().keySet());
    spoken.addAll(Tables.KNOWN.leftOut().keySet());

    assertThat(spoken).isEqualTo(new TreeSet<>(Schema.KNOWN.columns().keySet()));
    assertThat(Tables.KNOWN.leftOut().keySet())
        .doesNotContainAnyElementsOf(Tables.KNOWN.compared().keySet());
    assertThat(Tables.KNOWN.leftOut().values()).allMatch(reason -> reason.length() > 10);
  }

  @Test
  void comparedColumnsAreThere() {
    Map<String, List<String>> columns = Schema.KNOWN.columns();

    Tables.KNOWN
        .compared()
        .forEach(
            (table, compared) -> assertThat(columns.get(table)).as(table).containsAll(compared));
  }

  @Test
  void everyFactTypeNamedIsInTheCatalogue() {
    List<String> types = new ArrayList<>();
    Catalogue.KNOWN
        .types()
        .forEach(type ->
            types.addAll(Tables.KNOWN.rules(type.name()).stream().map(FactRule::type).toList()));

    assertThat(types).contains("site.area-registered.1", "reports.imported.1", "cases.closed.1");
    assertThat(Tables.KNOWN.namedTypes()).allMatch(name -> Catalogue.KNOWN.find(name).isPresent());
  }

  @Test
  void hashesKeepManyRowsApart() {
    RowHashes rows = new RowHashes();
    for (int i = 0; i < 20_000; i++) {
      assertThat(rows.put(RowHashes.Hash.of("key" + i), RowHashes.Hash.of("value" + i))).isTrue();
    }

    assertThat(rows.put(RowHashes.Hash.of("key7"), RowHashes.Hash.of("other"))).isFalse();
    assertThat(rows.look(RowHashes.Hash.of("key7"), RowHashes.Hash.of("value7")))
        .isEqualTo(RowHashes.Found.SAME);
    assertThat(rows.look(RowHashes.Hash.of("key7"), RowHashes.Hash.of("value7")))
        .isEqualTo(RowHashes.Found.TWICE);
    assertThat(rows.look(RowHashes.Hash.of("key8"), RowHashes.Hash.of("value9")))
        .isEqualTo(RowHashes.Found.DIFFERENT);
    assertThat(rows.look(RowHashes.Hash.of("strange"), RowHashes.Hash.of("x")))
        .isEqualTo(RowHashes.Found.STRANGE);
    assertThat(rows.missing()).isEqualTo(19_998);
  }

  @Test
  void noValueIsSomethingElseThanAnEmptyOne() {
    assertThat(RowHashes.Hash.of("a", null)).isNotEqualTo(RowHashes.Hash.of("a", ""));
    assertThat(RowHashes.Hash.of("ab", "c")).isNotEqualTo(RowHashes.Hash.of("a", "bc"));
  }
}
