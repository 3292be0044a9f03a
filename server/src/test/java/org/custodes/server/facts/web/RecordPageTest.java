package org.custodes.server.facts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.custodes.server.PageTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.FactReader.Filter;
import org.custodes.server.facts.FactType;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.facts.Place;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RecordPageTest extends PageTest {

  @Autowired private Facts facts;
  @Autowired private FactReader reader;
  @Autowired private PlatformTransactionManager manager;

  @Test
  void aFactIsShownToItsExactBytes() {
    Fact fact = recorded("area RP01");

    String page = as(Duty.INSPECTOR).get("/record/" + fact.id()).body();

    assertThat(page).contains(fact.hash().hex()).contains("Store &amp; Sons");
  }

  @Test
  void theBytesTakenAreTheBytesHashed() {
    Fact fact = recorded("area RP02");

    HttpResponse<String> file = as(Duty.INSPECTOR).get("/record/" + fact.id() + "/bytes");

    assertThat(file.body()).isEqualTo(fact.canonical().text());
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
  }

  @Test
  void aFactIsShownWithItsPlaceInTheLog() {
    Fact fact = recorded("area RP07");
    String index = Long.toString(place(fact).index());

    assertThat(as(Duty.INSPECTOR).get("/record/" + fact.id()).body()).contains("<b>In the log</b>");
    assertThat(as(Duty.INSPECTOR).get("/record?subject=area+RP07").body().replace("\u202f", ""))
        .contains(">" + index + "<");
  }

  @Test
  void theListGoesBackwardsThroughTheLog() {
    Fact first = recorded("area RP08");
    Fact second = recorded("area RP09");
    place(second);

    List<FactReader.Found> all =
        reader.backwards(Filter.ALL, Set.of(), OptionalLong.empty(), FactReader.MOST_ROWS);
    OptionalLong before = OptionalLong.of(place(second).index());
    List<FactReader.Found> older = reader.backwards(Filter.ALL, Set.of(), before, 1);

    assertThat(all).extracting(FactReader.Found::fact).containsSubsequence(second, first);
    assertThat(older.getFirst().place().orElseThrow().index()).isEqualTo(place(second).index() - 1);
  }

  @Test
  void whatOneMayNotReadIsNotThere() {
    Fact fact = recorded("area RP10");
    VisibleFacts officer = visible(Duty.REPORTING_OFFICER);
    VisibleFacts inspector = visible(Duty.INSPECTOR);

    assertThat(officer.find(fact.id())).isEmpty();
    assertThat(officer.backwards(Filter.ALL, OptionalLong.empty(), 50))
        .extracting(found -> found.fact().type())
        .doesNotContain("site.area-registered.1");
    assertThat(officer.types()).isEmpty();
    assertThat(inspector.find(fact.id())).isPresent();
    assertThat(inspector.types()).hasSize(1);
  }

  @Test
  void theListIsFilteredBySubject() {
    recorded("area RP03");
    recorded("area RP04");

    String page = as(Duty.REPORTING_OFFICER).get("/record?subject=area+RP03").body();

    assertThat(page).contains(">area RP03<").doesNotContain(">area RP04<");
  }

  @Test
  void olderFactsAreAPageAway() {
    Actor busy = Actor.of(UUID.randomUUID());
    for (int number = 0; number <= RecordController.ROWS; number++) {
      recorded("area busy " + number, busy);
    }

    String page = as(Duty.INSPECTOR).get("/record?actor=" + busy.pseudonym()).body();

    assertThat(page)
        .contains("/record?type=&amp;actor=" + busy.pseudonym())
        .doesNotContain("area busy 0<");
  }

  @Test
  void aTimeThatIsNoneIsRefusedBesideItsField() {
    HttpResponse<String> page = as(Duty.INSPECTOR).get("/record?from=yesterday");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Found “yesterday”, wanted a day such as");
  }

  @Test
  void anUnknownFactIsNotFound() {
    HttpResponse<String> page = as(Duty.INSPECTOR).get("/record/" + new UUID(0, 0));

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is no fact");
  }

  @Test
  void programsReadTheSame() {
    Fact fact = recorded("area RP05");

    long index = place(fact).index();

    String one = as(Duty.INSPECTOR).get("/api/v1/facts/" + fact.id()).body();
    String list = as(Duty.INSPECTOR).get("/api/v1/facts?subject=area+RP05&rows=1").body();

    assertThat(one)
        .contains("\"hash\":\"" + fact.hash().hex() + "\"", "\"state\":\"posted\"")
        .contains("\"index\":" + index);
    assertThat(list).contains(fact.id().toString(), "\"next\":" + index);
  }

  @Test
  void programsAreToldWhatIsWrong() {
    assertThat(as(Duty.INSPECTOR).get("/api/v1/facts?rows=201").body())
        .contains("facts.rows-out-of-range", "wanted 1 to 200");
    assertThat(as(Duty.INSPECTOR).get("/api/v1/facts?until=2026-13-01").body())
        .contains("facts.time-malformed", "2026-13-01");
  }

  @Test
  void theSearchFindsAFactByItsId() {
    Fact fact = recorded("area RP06");

    assertThat(as(Duty.INSPECTOR).get("/search?q=" + fact.id()).body())
        .contains("/record/" + fact.id());
  }

  /// The record where only inspectors read of areas.
  private VisibleFacts visible(Duty duty) {
    FactType areas =
        new FactType(
            "site.area-registered.1",
            "An area.",
            FactType.Sealing.SINGLE,
            FactType.Signed.NONE,
            Optional.empty(),
            List.of(),
            false,
            Set.of(Duty.INSPECTOR));
    return new VisibleFacts(
        reader, new Catalogue(List.of(areas)), () -> new Somebody(Set.of(duty)));
  }

  private record Somebody(Set<Duty> duties) implements Viewer {
    @Override
    public boolean signedIn() {
      return true;
    }

    @Override
    public String name() {
      return "Somebody";
    }

    @Override
    public boolean may(String method, String path) {
      return true;
    }
  }

  private Place place(Fact fact) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> reader.place(fact), Optional::isPresent)
        .orElseThrow();
  }

  private Fact recorded(String subject) {
    return recorded(subject, Actor.of(person(Duty.REPORTING_OFFICER).id()));
  }

  private Fact recorded(String subject, Actor actor) {
    NewFact told =
        NewFact.of("site.area-registered.1", actor, subject)
            .with("code", "RP00")
            .with("facility", "ZZ01")
            .with("name", "Store & Sons")
            .with("kind", "item")
            .with("since", LocalDate.of(2026, 1, 1));
    UUID id = new TransactionTemplate(manager).execute(_ -> facts.record(told)).id();
    return reader.find(id).orElseThrow();
  }
}
