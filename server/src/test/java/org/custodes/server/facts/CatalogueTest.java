package org.custodes.server.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

  @Test
  void everyFileCanBeRead() throws Exception {
    assertThat(CatalogueFiles.catalogue().types())
        .extracting(FactType::name)
        .contains("site.area-registered.1", "site.facility-registered.1");
  }

  @Test
  void aTypeNotInTheCatalogueIsRefused() {
    assertThatThrownBy(() -> catalogue(Field.Kind.TEXT).require(fact("books.invented.1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no fact type books.invented.1 in the catalogue");
  }

  @Test
  void aFieldNotInTheCatalogueIsRefused() {
    NewFact fact = fact("site.tried.1").with("value", "x").with("secret", "y");

    assertThatThrownBy(() -> catalogue(Field.Kind.TEXT).require(fact))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("site.tried.1 has no field secret");
  }

  @Test
  void aMissingFieldIsRefused() {
    assertThatThrownBy(() -> catalogue(Field.Kind.MASS).require(fact("site.tried.1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("site.tried.1 needs value as MASS, found nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, any text",
    "MASS, 9223372036854775807",
    "LARGE, -1",
    "DATE, 2026-02-28",
    "INSTANT, 2026-02-28T10:00:00Z",
    "ID, 123e4567-e89b-42d3-a456-426614174000",
    "HASH, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  })
  void textOfTheRightFormIsTaken(Field.Kind kind, String text) {
    NewFact fact = fact("site.tried.1").with("value", text);

    assertThatCode(() -> catalogue(kind).require(fact)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "MASS, 1.5",
    "MASS, 007",
    "MASS, 9223372036854775808",
    "LARGE, +1",
    "DATE, 2026-02-30",
    "DATE, 28.02.2026",
    "INSTANT, 2026-02-28",
    "ID, 123E4567-e89b-42d3-a456-426614174000",
    "HASH, e3b0",
    "NUMBER, 1",
    "TRUTH, true",
    "TEXTS, x",
    "RECORDS, x"
  })
  void textOfAnotherFormIsRefused(Field.Kind kind, String text) {
    NewFact fact = fact("site.tried.1").with("value", text);

    assertThatThrownBy(() -> catalogue(kind).require(fact))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("site.tried.1 needs value as " + kind);
  }

  @Test
  void recordsAreCheckedMemberByMember() {
    Json item = new Json.Members(Map.of("inner", new Json.Truth(true)));
    NewFact fact = fact("site.tried.1").with("value", new Json.Items(List.of(item)));

    assertThatThrownBy(() -> catalogue(Field.Kind.RECORDS).require(fact))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value needs inner as TEXT");
  }

  @Test
  void aTypeIsHiddenFromDutiesThatAreNotAmongItsReaders() {
    FactType forInspectors =
        new FactType(
            "site.tried.1",
            "A trial.",
            FactType.Sealing.SINGLE,
            FactType.Signed.NONE,
            Optional.empty(),
            List.of(),
            false,
            Set.of(Duty.INSPECTOR));
    Catalogue catalogue = new Catalogue(List.of(forInspectors));

    assertThat(catalogue.hiddenFrom(Set.of(Duty.INSPECTOR, Duty.REPORTING_OFFICER))).isEmpty();
    assertThat(catalogue.hiddenFrom(Set.of(Duty.REPORTING_OFFICER)))
        .containsExactly("site.tried.1");
    assertThat(catalogue.hiddenFrom(Set.of())).containsExactly("site.tried.1");
  }

  private static NewFact fact(String type) {
    return NewFact.of(type, Actor.HOUSE, "trial");
  }

  private static Catalogue catalogue(Field.Kind kind) {
    Field inner = field("inner", Field.Kind.TEXT, List.of());
    Field value = field("value", kind, kind == Field.Kind.RECORDS ? List.of(inner) : List.of());
    return new Catalogue(
        List.of(
            new FactType(
                "site.tried.1",
                "A trial.",
                FactType.Sealing.SINGLE,
                FactType.Signed.NONE,
                java.util.Optional.empty(),
                List.of(value))));
  }

  private static Field field(String name, Field.Kind kind, List<Field> fields) {
    Optional<String> unit = kind == Field.Kind.MASS ? Optional.of("ug") : Optional.empty();
    return new Field(name, kind, unit, "For a test.", true, Field.Kept.NONE, fields);
  }
}
