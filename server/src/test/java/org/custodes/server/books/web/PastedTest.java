package org.custodes.server.books.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.custodes.server.books.TypedChange;
import org.junit.jupiter.api.Test;

class PastedTest {

  private static final List<String> FIELDS = List.of("code", "date", "batch", "shippersBatch");

  @Test
  void withoutAHeadTheFieldsStandInTheirOrder() {
    Pasted pasted = Pasted.read("RD\t2026-01-02\tB-1\tX\n", FIELDS, 10);

    assertThat(pasted.rows()).hasSize(1);
    assertThat(pasted.rows().getFirst().at("batch")).isEqualTo("B-1");
    assertThat(pasted.rows().getFirst().number()).isEqualTo(1);
  }

  @Test
  void aHeadNamesTheFieldsInAnyOrderAndSpelling() {
    String text = "Batch\tShipper's batch\tCODE\n\nB-1\t\"X \"\"1\"\"\"\tRD";

    Pasted pasted = Pasted.read(text, FIELDS, 10);

    assertThat(pasted.unknown()).isEmpty();
    assertThat(pasted.rows().getFirst().number()).isEqualTo(3);
    assertThat(pasted.rows().getFirst().at("shippersBatch")).isEqualTo("X \"1\"");
    assertThat(pasted.rows().getFirst().at("code")).isEqualTo("RD");
  }

  @Test
  void whatIsNoFieldAndWhatIsTooMuchIsTold() {
    Pasted pasted = Pasted.read("batch;code;colour\nB;RD;red\nC;RD\nD;RD;;;blue", FIELDS, 2);

    assertThat(pasted.unknown()).containsExactly("colour");
    assertThat(pasted.rows()).hasSize(2);
    assertThat(pasted.left()).isEqualTo(1);
    assertThat(Pasted.read("RD;d;b;s;more", FIELDS, 9).rows().getFirst().surplus()).isEqualTo(1);
  }

  @Test
  void linesOfOneChangeAndCategoriesOfOneLineBelongTogether() {
    Pasted pasted =
        Pasted.read(
            "code;batch;category;element;change\nRM;A;E;5;x\nRM;A;P;1;x\nRP;B;E;5;x\nRP;B;P;1;x\nRD;C;E;2;\n",
            PastedLines.FIELDS,
            10);
    UUID base = new UUID(1, 2);

    List<TypedChange> changes = PastedLines.of(pasted.rows(), base).typed();

    assertThat(changes).hasSize(2);
    assertThat(changes.getFirst().lines()).hasSize(2);
    assertThat(changes.getFirst().lines().getFirst().masses()).hasSize(2);
    assertThat(PastedLines.of(pasted.rows(), base).typed()).isEqualTo(changes);
    assertThat(PastedLines.of(pasted.rows(), new UUID(1, 3)).typed().getFirst().key())
        .isNotEqualTo(changes.getFirst().key());
  }

  @Test
  void isotopesAreReadInPairs() {
    assertThat(FormLine.isotopes("Pu-239 1200.5\nPu-241=13.25"))
        .containsEntry("Pu-239", "1200.5")
        .containsEntry("Pu-241", "13.25");
    assertThat(FormLine.isotopes(" ")).isEmpty();
    assertThat(FormLine.isotopes("Pu-239")).containsEntry("Pu-239", "");
  }
}
