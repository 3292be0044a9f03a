package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodes.server.ServerTest;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.FactType;
import org.custodes.server.facts.Field;
import org.custodes.transparency.sentence.Template;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The sentences of the catalogue, which desk and verifier fill as well.
class SentenceTemplatesTest extends ServerTest {

  @Autowired private Catalogue catalogue;

  @Test
  void everySentenceCanBeFilledFromFieldsThatAreAlwaysThere() {
    List<FactType> signed =
        catalogue.types().stream().filter(type -> type.sentence().isPresent()).toList();

    assertThat(signed)
        .isNotEmpty()
        .allSatisfy(type ->
            assertThat(needed(type))
                .as(type.name())
                .containsAll(Template.parse(type.sentence().orElseThrow()).names()));
  }

  private static Set<String> needed(FactType type) {
    return type.fields().stream()
        .filter(Field::required)
        .map(Field::name)
        .collect(Collectors.toSet());
  }
}
