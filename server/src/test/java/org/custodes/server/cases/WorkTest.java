package org.custodes.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.FollowerState;
import org.custodes.server.facts.Followers;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approvals.Signing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkTest extends CaseTest {

  @Autowired private Work work;
  @Autowired private FactReader reader;
  @Autowired private Followers followers;
  @Autowired private JdbcClient jdbc;

  @Test
  void anImportWithWarningsOpensAnIrregularityAndOneWithoutNone() {
    UUID importer = UUID.randomUUID();
    Fact clean = imported(importer, 0);

    Irregularity opened = opened(importer);

    assertThat(opened.kind()).isEqualTo("import-warnings");
    assertThat(opened.actor().pseudonym()).isEqualTo(importer.toString());
    assertThat(file.find(opened.id()).orElseThrow().state()).isEqualTo(State.ALARM);
    assertThat(file.find(clean.id())).isEmpty();
  }

  @Test
  void anOwnerAssessesAndTwoPeopleClose() {
    Signer owner = owner();
    Signer second = second();
    UUID id = owned(owner);
    done(id, move(State.ASSESSED), owner);
    done(id, move(State.OPEN), owner);
    UUID approval = proposed(id, Outcome.ACCOUNTING_ERROR, owner);

    assertThat(sign(owner, approval)).isEqualTo(new Signing.Waits(approval));
    assertThat(standing(id).state()).isEqualTo(State.OPEN);
    assertThat(sign(second, approval)).isInstanceOf(Signing.Done.class);

    Step last = standing(id).last().orElseThrow();
    assertThat(standing(id).state()).isEqualTo(State.CLOSED);
    assertThat(last.person()).isEqualTo(second.account().person());
    assertThat(last.outcome()).contains(Outcome.ACCOUNTING_ERROR);
    assertThat(reader.find(last.fact()).orElseThrow().canonical().text())
        .contains("\"reason\":\"A slip of the pen.\"", "\"signatures\":");
    assertThat(work.act(id, asked(Step.Act.NOTE), owner.person()))
        .isEqualTo(new CaseOutcome.Closed());
  }

  @Test
  void everyStepIsAFactAndItsWordsAreOnlyHashedThere() {
    Signer owner = owner();
    UUID id = owned(owner);
    done(id, new Asked("note", "A name that is nobody's business.", "", "", "", ""), owner);

    Step last = standing(id).last().orElseThrow();
    assertThat(last.note()).isEqualTo("A name that is nobody's business.");
    assertThat(reader.find(last.fact()).orElseThrow().canonical().text())
        .contains("\"noteSha256\":\"")
        .doesNotContain("nobody");
  }

  @Test
  void whoStandsInTheEvidenceNeitherTakesNorCloses() {
    Signer affected = owner();
    Irregularity about = opened(affected.account().person());
    Signer other = second();

    assertThat(work.act(about.id(), asked(Step.Act.TAKE), affected.person()))
        .isEqualTo(new CaseOutcome.Affected());

    done(about.id(), asked(Step.Act.TAKE), other);
    done(about.id(), move(State.ASSESSED), other);
    UUID approval = proposed(about.id(), Outcome.UNDETERMINED, other);
    sign(other, approval);
    assertRefused(sign(affected, approval), "identity.about-yourself");
    assertThat(standing(about.id()).state()).isEqualTo(State.ASSESSED);
  }

  @Test
  void whoStandsInTheEvidenceMayTellWhatTheyKnow() {
    Signer affected = owner();
    Irregularity about = opened(affected.account().person());

    done(about.id(), asked(Step.Act.NOTE), affected);

    assertThat(standing(about.id()).owner()).isEmpty();
  }

  @Test
  void anOwnerNamedByEvidenceDecidesNoMoreAndHandsOver() {
    Signer owner = owner();
    Signer other = second();
    UUID id = owned(owner);
    done(id, link(imported(owner.account().person(), 0).id().toString()), owner);

    assertThat(work.act(id, move(State.ASSESSED), owner.person()))
        .isEqualTo(new CaseOutcome.Affected());
    done(id, handOver(other.account().login().text()), owner);
    done(id, move(State.ASSESSED), other);

    assertThat(standing(id).isOwnedBy(other.account().person())).isTrue();
  }

  @Test
  void theOwnerDoesNotCloseAlone() {
    Signer owner = owner();
    UUID id = owned(owner);
    done(id, move(State.ASSESSED), owner);
    UUID approval = proposed(id, Outcome.DATA_FAULT, owner);
    sign(owner, approval);

    assertRefused(sign(owner.again(), approval), "identity.preparer-twice");
  }

  @Test
  void whatIsDoneSinceMakesAProposalVoid() {
    Signer owner = owner();
    UUID id = owned(owner);
    done(id, move(State.ASSESSED), owner);
    UUID approval = proposed(id, Outcome.DATA_FAULT, owner);
    sign(owner, approval);
    done(id, asked(Step.Act.NOTE), owner);

    assertRefused(sign(second(), approval), "cases.moved-on");
    assertThat(standing(id).state()).isEqualTo(State.ASSESSED);
  }

  @Test
  void anAlarmIsNotClosedUnassessed() {
    Signer owner = owner();
    UUID id = owned(owner);

    assertThat(work.act(id, propose(Outcome.DATA_FAULT), owner.person()))
        .isInstanceOf(CaseOutcome.NotAnOutcome.class);
  }

  @Test
  void onlyAConfirmedRemovalIsALoss() {
    Signer owner = owner();
    UUID id = owned(owner);
    done(id, move(State.ASSESSED), owner);
    done(id, move(State.SUSPECTED), owner);
    assertThat(work.act(id, propose(Outcome.LOSS), owner.person()))
        .isInstanceOf(CaseOutcome.NotAnOutcome.class);
    done(id, move(State.CONFIRMED), owner);

    assertThat(work.act(id, propose(Outcome.ACCOUNTING_ERROR), owner.person()))
        .isInstanceOf(CaseOutcome.NotAnOutcome.class);
    assertThat(work.act(id, propose(Outcome.LOSS), owner.person()))
        .isInstanceOf(CaseOutcome.Waits.class);
  }

  @Test
  void noStateIsSkipped() {
    Signer owner = owner();
    UUID id = owned(owner);

    assertThat(work.act(id, move(State.CONFIRMED), owner.person()))
        .isEqualTo(new CaseOutcome.NotNext(State.ALARM, State.CONFIRMED, State.ALARM.next()));
  }

  @Test
  void onlyTheOwnerMovesHandsOverAndProposes() {
    UUID id = owned(owner());
    Signer other = second();

    assertThat(List.of(move(State.ASSESSED), handOver("any"), propose(Outcome.DATA_FAULT)))
        .allSatisfy(asked ->
            assertThat(work.act(id, asked, other.person())).isEqualTo(new CaseOutcome.NotOwner()));
    assertThat(work.act(id, asked(Step.Act.TAKE), other.person()))
        .isEqualTo(new CaseOutcome.Owned());
  }

  @Test
  void itIsHandedOverOnlyToWhoMayWorkOnIt() {
    Signer owner = owner();
    UUID id = owned(owner);
    String inspector = person(Duty.INSPECTOR).login().text();

    assertThat(List.of("nobody-here", inspector, owner.account().login().text()))
        .allSatisfy(login ->
            assertThat(work.act(id, handOver(login), owner.person()))
                .isEqualTo(new CaseOutcome.NoSuchPerson(login)));
  }

  @Test
  void itIsNotHandedOverToWhomItConcerns() {
    Signer affected = second();
    Irregularity about = opened(affected.account().person());
    Signer owner = owner();
    done(about.id(), asked(Step.Act.TAKE), owner);

    assertThat(work.act(about.id(), handOver(affected.account().login().text()), owner.person()))
        .isEqualTo(new CaseOutcome.Affected());
  }

  @Test
  void evidenceIsARecordedFactAndNamedOnce() {
    Signer owner = owner();
    UUID id = owned(owner);
    String fact = imported(UUID.randomUUID(), 0).id().toString();
    done(id, link(fact), owner);

    assertThat(work.act(id, link(fact), owner.person())).isEqualTo(new CaseOutcome.LinkedAlready());
    assertThat(work.act(id, link(id.toString()), owner.person()))
        .isEqualTo(new CaseOutcome.LinkedAlready());
    assertThat(work.act(id, link("no id"), owner.person()))
        .isEqualTo(new CaseOutcome.NoSuchFact("no id"));
    assertThat(work.act(id, link(new UUID(0, 7).toString()), owner.person()))
        .isInstanceOf(CaseOutcome.NoSuchFact.class);
  }

  @Test
  void evidenceHasALimit() {
    Signer owner = owner();
    UUID id = owned(owner);
    for (int number = 0; number < Work.MOST_LINKED; number++) {
      done(id, link(imported(new UUID(1, number), 0).id().toString()), owner);
    }

    assertThat(work.act(id, link(imported(new UUID(1, 1), 0).id().toString()), owner.person()))
        .isEqualTo(new CaseOutcome.TooMuchEvidence(100));
  }

  @Test
  void wordsAreNeededAndHaveALimit() {
    Signer owner = owner();
    UUID id = owned(owner);

    assertThat(work.act(id, new Asked("note", " ", "", "", "", ""), owner.person()))
        .isEqualTo(new CaseOutcome.Note(0));
    assertThat(
            work.act(
                id,
                new Asked("note", "x".repeat(Step.LONGEST_NOTE + 1), "", "", "", ""),
                owner.person()))
        .isEqualTo(new CaseOutcome.Note(2_001));
    done(id, new Asked("note", "x".repeat(Step.LONGEST_NOTE), "", "", "", ""), owner);
    assertThat(standing(id).last().orElseThrow().note()).hasSize(Step.LONGEST_NOTE);
  }

  @Test
  void wordsThatAreNoneAreRefused() {
    Signer owner = owner();
    UUID id = owned(owner);

    assertThat(work.act(id, new Asked("close", "Now.", "", "", "", ""), owner.person()))
        .isInstanceOf(CaseOutcome.NotOneOf.class);
    assertThat(work.act(id, new Asked("destroy", "Now.", "", "", "", ""), owner.person()))
        .isInstanceOf(CaseOutcome.NotOneOf.class);
    assertThat(work.act(id, new Asked("move", "Now.", "gone", "", "", ""), owner.person()))
        .isInstanceOf(CaseOutcome.NotOneOf.class);
    assertThat(work.act(id, new Asked("propose", "Now.", "", "", "", "fine"), owner.person()))
        .isInstanceOf(CaseOutcome.NotOneOf.class);
    assertThat(work.act(UUID.randomUUID(), asked(Step.Act.TAKE), owner.person()))
        .isEqualTo(new CaseOutcome.Unknown());
  }

  @Test
  void aStateBeginsWithTheStepThatLedToIt() {
    Signer owner = owner();
    UUID id = owned(owner);
    assertThat(standing(id).since()).isEqualTo(standing(id).irregularity().openedAt());
    done(id, move(State.ASSESSED), owner);
    Step moved = standing(id).last().orElseThrow();
    done(id, asked(Step.Act.NOTE), owner);

    assertThat(standing(id).since()).isEqualTo(moved.at());
  }

  @Test
  void followingTheLogAgainOpensTheSameAndKeepsWhatPeopleDid() {
    Signer owner = owner();
    UUID id = owned(owner);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> followers.states().stream().map(FollowerState::lag).allMatch(lag -> lag == 0));
    List<String> before = irregularities();

    followers.replay("cases.irregularities");

    assertThat(before).isNotEmpty();
    assertThat(irregularities()).isEqualTo(before);
    assertThat(standing(id).isOwnedBy(owner.account().person())).isTrue();
  }

  @Test
  void stepsAreOnlyAdded() {
    owned(owner());

    for (String change : List.of("update cases.step set note = ''", "delete from cases.step")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(change).update())
          .rootCause()
          .hasMessageContaining("permission denied for table step");
    }
  }

  private Signer owner() {
    return signer(Work.DUTY, "owner of irregularities");
  }

  private Signer second() {
    return signer(Work.DUTY, "second for irregularities");
  }

  private UUID owned(Signer owner) {
    UUID id = opened(UUID.randomUUID()).id();
    done(id, asked(Step.Act.TAKE), owner);
    return id;
  }

  private void done(UUID id, Asked asked, Signer person) {
    assertThat(work.act(id, asked, person.person())).isInstanceOf(CaseOutcome.Done.class);
  }

  private UUID proposed(UUID id, Outcome outcome, Signer owner) {
    return switch (work.act(id, propose(outcome), owner.person())) {
      case CaseOutcome.Waits(var approval) -> approval;
      case CaseOutcome other -> throw new IllegalStateException("not proposed: " + other);
    };
  }

  private Standing standing(UUID id) {
    return file.find(id).orElseThrow();
  }

  private List<String> irregularities() {
    return jdbc.sql("select i::text from cases.irregularity i order by 1")
        .query(String.class)
        .list();
  }

  private static void assertRefused(Signing signing, String code) {
    assertThat(signing)
        .isInstanceOfSatisfying(
            Signing.Refused.class, refused -> assertThat(refused.why().code()).isEqualTo(code));
  }
}
