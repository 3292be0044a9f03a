package org.custodes.server.facts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.custodes.server.PageTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RecordPageTest extends PageTest {

  @Autowired private Facts facts;
  @Autowired private PlatformTransactionManager manager;

  @Test
  void aFactIsShownToItsExactBytesAndCalledNoMoreThanPosted() {
    Fact fact = recorded("area RP01");

    String page = as(Duty.INSPECTOR).get("/record/" + fact.id()).body();

    assertThat(page)
        .contains(fact.hash().hex())
        .contains("Store &amp; Sons")
        .contains("there is no log and no witness")
        .doesNotContain("<b>Sealed</b>sealed");
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

    String one = as(Duty.INSPECTOR).get("/api/v1/facts/" + fact.id()).body();
    String list = as(Duty.INSPECTOR).get("/api/v1/facts?subject=area+RP05&rows=1").body();

    assertThat(one).contains("\"hash\":\"" + fact.hash().hex() + "\"", "\"state\":\"posted\"");
    assertThat(list).contains(fact.id().toString(), "\"next\":" + fact.entered());
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
    return new TransactionTemplate(manager).execute(_ -> facts.record(told));
  }
}
