package org.custodes.server.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.custodes.server.ServerTest;
import org.custodes.server.facts.FactReader.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FactsTest extends ServerTest {

  @Autowired private Facts facts;
  @Autowired private FactReader reader;
  @Autowired private PlatformTransactionManager manager;

  @Test
  void aFactIsFoundAgainByteForByte() {
    Fact recorded = recorded(area("ZM11"));

    assertThat(reader.find(recorded.id())).contains(recorded);
    assertThat(recorded.canonical().text()).contains("\"fields\":{\"code\":\"ZM11\"");
  }

  @Test
  void aFactIsOnlyRecordedInATransaction() {
    assertThatThrownBy(() -> facts.record(area("ZM12")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void whatIsRolledBackHasNoFact() {
    UUID id =
        transaction()
            .execute(status -> {
              status.setRollbackOnly();
              return facts.record(area("ZM13")).id();
            });

    assertThat(reader.find(id)).isEmpty();
  }

  @Test
  void anUnknownTypeIsRefused() {
    NewFact unknown = NewFact.of("site.unheard-of.1", Actor.HOUSE, "trial");

    assertThatThrownBy(() -> recorded(unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no fact type site.unheard-of.1");
  }

  @Test
  void pagesRunFromTheNewestBack() {
    Actor pager = Actor.of(UUID.randomUUID());
    List<Fact> all =
        List.of(
            recorded(area("ZM21", pager)),
            recorded(area("ZM22", pager)),
            recorded(area("ZM23", pager)));
    Filter filter = by(pager);

    List<Fact> first = reader.newest(filter, OptionalLong.empty(), 2);
    List<Fact> second = reader.newest(filter, OptionalLong.of(first.getLast().entered()), 2);

    assertThat(first).containsExactly(all.get(2), all.get(1));
    assertThat(second).containsExactly(all.get(0));
  }

  @Test
  void filterNarrowsByRoomSubjectAndTime() {
    Actor actor = Actor.of(UUID.randomUUID());
    Fact fact = recorded(area("ZM31", actor));
    Filter match =
        new Filter(
            Optional.of("site."),
            Optional.of(actor.pseudonym()),
            Optional.of("area ZM31"),
            Optional.of(fact.recordedAt()),
            Optional.of(fact.recordedAt().plusNanos(1000)));
    Filter earlier =
        new Filter(
            Optional.empty(),
            Optional.of(actor.pseudonym()),
            Optional.empty(),
            Optional.empty(),
            Optional.of(fact.recordedAt()));

    assertThat(reader.newest(match, OptionalLong.empty(), 5)).containsExactly(fact);
    assertThat(reader.newest(earlier, OptionalLong.empty(), 5)).isEmpty();
  }

  @Test
  void pagesHaveALargestSize() {
    assertThatThrownBy(
            () -> reader.newest(Filter.ALL, OptionalLong.empty(), FactReader.MOST_ROWS + 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows is 201, not 1 to 200");
  }

  @Test
  void extentCountsAndDatesWhatIsThere() {
    Fact fact = recorded(area("ZM41"));

    assertThat(reader.extent().count()).isPositive();
    assertThat(reader.extent().newest())
        .hasValueSatisfying(newest -> assertThat(newest).isAfterOrEqualTo(fact.recordedAt()));
  }

  private Fact recorded(NewFact fact) {
    UUID id = transaction().execute(_ -> facts.record(fact)).id();
    return reader.find(id).orElseThrow();
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(manager);
  }

  private static Filter by(Actor actor) {
    return new Filter(
        Optional.empty(),
        Optional.of(actor.pseudonym()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static NewFact area(String code) {
    return area(code, Actor.HOUSE);
  }

  private static NewFact area(String code, Actor actor) {
    return NewFact.of("site.area-registered.1", actor, "area " + code)
        .on(LocalDate.of(2026, 1, 1))
        .with("code", code)
        .with("facility", "ZZ01")
        .with("name", "Store")
        .with("kind", "item")
        .with("since", LocalDate.of(2026, 1, 1));
  }
}
