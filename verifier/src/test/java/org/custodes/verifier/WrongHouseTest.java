package org.custodes.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodes.verifier.Histories.AREA;
import static org.custodes.verifier.History.line;
import static org.custodes.verifier.History.mass;
import static org.custodes.verifier.History.records;
import static org.custodes.verifier.History.text;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.json.Json;
import org.custodes.verifier.tables.Export;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server itself lies: facts are written that no honest house writes, and its tables agree with
/// them. Each is named by what makes it wrong.
class WrongHouseTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-20");

  @TempDir private Path folder;

  @Test
  void onePersonForTwo() {
    assertThat(after(house -> change(house, "dan", "dan"))).contains("one-person", "signature");
  }

  @Test
  void aPairOfTheConflictRegister() {
    assertThat(
            after(house -> house.signed("books.days-closed.1", "books", closing(), "dan", "fay")))
        .containsExactly("conflict");
  }

  @Test
  void somebodyWithoutTheDuty() {
    assertThat(after(house -> change(house, "dan", "gus"))).containsExactly("duty");
  }

  @Test
  void aDutyOnAnotherArea() {
    assertThat(
            after(house -> {
              house.signed(
                  "identity.duties-changed.2",
                  "account",
                  Map.of(
                      "account",
                      text(house.person("eve").account()),
                      "person",
                      text(house.person("eve").id()),
                      "before",
                      History.texts("accountant@" + AREA, "inspector"),
                      "after",
                      History.texts("accountant@ZZ99")),
                  "ann",
                  "bob");
              change(house, "dan", "eve");
            }))
        .containsExactly("duty");
  }

  @Test
  void somebodyAboutThemselves() {
    assertThat(
            after(house -> {
              house.signed(
                  "identity.duties-changed.2",
                  "account",
                  Map.of(
                      "account",
                      text(house.person("ann").account()),
                      "person",
                      text(house.person("ann").id()),
                      "before",
                      History.texts("key-officer"),
                      "after",
                      History.texts("administrator")),
                  "ann",
                  "bob");
            }))
        .contains("about-oneself");
  }

  @Test
  void nobodySigned() {
    assertThat(
            after(house ->
                house.told(
                    "books.changes-posted.1", house.person("dan").id(), "books", changes(house))))
        .containsExactly("people");
  }

  @Test
  void onlyOneSigned() {
    assertThat(
            after(house -> {
              Json.Members content =
                  house.content("books.changes-posted.1", "books", changes(house));
              house.close(
                  content,
                  house.person("dan").id(),
                  List.of(house.signature(content, "prepare", house.person("dan").key())),
                  List.of());
            }))
        .containsExactly("people");
  }

  @Test
  void aForgedApprovalWithoutThePersonsKey() {
    assertThat(
            after(house -> {
              Json.Members content =
                  house.content("books.changes-posted.1", "books", changes(house));
              Json.Members stolen =
                  (Json.Members) house.signature(content, "approve", house.person("nobody").key());
              Json forged =
                  new Json.Members(
                      History.with(
                          stolen.values(), "key", text(house.person("eve").key().id().toString())));
              house.close(
                  content,
                  house.person("dan").id(),
                  List.of(house.signature(content, "prepare", house.person("dan").key()), forged),
                  List.of());
            }))
        .containsExactly("signature");
  }

  @Test
  void aKeyThatNobodyEnrolled() {
    assertThat(after(house -> change(house, "dan", "nobody"))).contains("key-unknown", "signature");
  }

  @Test
  void anotherActorThanWhoPrepared() {
    assertThat(
            after(house -> {
              Json.Members content =
                  house.content("books.changes-posted.1", "books", changes(house));
              house.close(
                  content, house.person("eve").id(), both(house, content, "dan", "eve"), List.of());
            }))
        .containsExactly("actor");
  }

  @Test
  void aKeyThatWasWithdrawn() {
    assertThat(
            after(house -> {
              house.told(
                  "identity.key-withdrawn.1",
                  house.person("eve").id(),
                  "key",
                  Map.of(
                      "person",
                      text(house.person("eve").id()),
                      "key",
                      text(house.person("eve").key().id().toString()),
                      "reason",
                      text("lost"),
                      "own",
                      new Json.Truth(true)));
              change(house, "dan", "eve");
            }))
        .containsExactly("signature");
  }

  @Test
  void aResetSignerWithoutAThird() {
    assertThat(
            after(house -> {
              reset(house);
              change(house, "dan", "eve");
            }))
        .contains("signer-unconfirmed");
  }

  @Test
  void aResetSignerWhomAThirdConfirmedIsTaken() {
    assertThat(
            after(house -> {
              reset(house);
              confirmed(house, "cyd");
              change(house, "dan", "eve");
            }))
        .isEmpty();
  }

  @Test
  void aResetSignerWhomAnEnrollerConfirmed() {
    assertThat(
            after(house -> {
              reset(house);
              confirmed(house, "bob");
            }))
        .contains("about-oneself");
  }

  @Test
  void aKeyThatOneOfficerEnrolledAlone() {
    assertThat(
            after(house -> {
              house.again("eve");
              Json.Members content =
                  house.content("identity.key-enrolled.1", "key", house.key("eve"));
              house.close(
                  content,
                  house.person("ann").id(),
                  List.of(
                      house.signature(content, "enrol", house.person("eve").key()),
                      house.signature(content, "prepare", house.person("ann").key())),
                  List.of());
              change(house, "dan", "eve");
            }))
        .contains("people", "key-unknown");
  }

  @Test
  void anAccountThatOnePersonMade() {
    assertThat(
            after(house ->
                house.told(
                    "identity.account-made.1",
                    house.person("cyd").id(),
                    "account",
                    Map.of(
                        "account",
                        text(house.id()),
                        "person",
                        text(house.id()),
                        "duties",
                        History.texts("manager")))))
        .containsExactly("account-alone");
  }

  @Test
  void aThirdFounder() {
    assertThat(after(house -> house.founded("mal"))).contains("founder-unknown", "founded-before");
  }

  @Test
  void anActThatWaitedTooLong() {
    assertThat(
            after(house -> {
              Json.Members content =
                  house.content("books.changes-posted.1", "books", changes(house));
              house.prepared(content, "books.changes-posted.1", "dan", "built-in");
              house.pass(Duration.ofDays(8));
              house.close(
                  content, house.person("dan").id(), both(house, content, "dan", "eve"), List.of());
            }))
        .containsExactly("expired");
  }

  @Test
  void rulesThatWereNeverInForce() {
    assertThat(
            after(house -> {
              Json.Members content =
                  house.content("books.changes-posted.1", "books", changes(house));
              house.prepared(content, "books.changes-posted.1", "dan", "signing-lax@1");
              house.close(
                  content, house.person("dan").id(), both(house, content, "dan", "eve"), List.of());
            }))
        .containsExactly("pack-not-in-force");
  }

  @Test
  void aPackInForceAsksForAStrongerKey() {
    assertThat(
            after(house -> {
              strict(house);
              Json.Members content =
                  house.content("books.changes-posted.1", "books", changes(house));
              house.prepared(content, "books.changes-posted.1", "dan", "signing-strict@1");
              house.close(
                  content, house.person("dan").id(), both(house, content, "dan", "eve"), List.of());
            }))
        .containsExactly("key-kind");
  }

  @Test
  void aContentThatWasRecordedBefore() {
    assertThat(
            after(house -> {
              Json.Members content =
                  house.content("books.changes-posted.1", "books", changes(house));
              List<Json> signatures = both(house, content, "dan", "eve");
              house.close(content, house.person("dan").id(), signatures, List.of());
              house.close(content, house.person("dan").id(), signatures, List.of());
            }))
        .contains("content-twice");
  }

  @Test
  void aCodeInPlaceOfASignature() {
    History house = Histories.opened();
    Json.Members content = house.content("books.changes-posted.1", "books", changes(house));
    house.close(
        content,
        house.person("dan").id(),
        List.of(house.signature(content, "prepare", house.person("dan").key())),
        List.of(
            new Json.Members(
                Map.of(
                    "act",
                    text("approve"),
                    "by",
                    text("totp"),
                    "person",
                    text(house.person("eve").id())))));
    Outcome outcome = new Verified(folder).of(house);

    assertThat(Verified.codes(outcome)).containsExactly("key-kind");
    assertThat(outcome.listed()).anyMatch(one -> one.code().equals("attested-only"));
  }

  @Test
  void aSignatureWhereNoneBelongs() {
    assertThat(
            after(house -> {
              Json.Members content =
                  house.content(
                      "filing.report-delivered.1",
                      "report",
                      Map.of(
                          "area",
                          text(AREA),
                          "number",
                          new Json.Whole(1),
                          "attempt",
                          new Json.Whole(1),
                          "receiver",
                          text("agency"),
                          "step",
                          text("sent")));
              house.close(
                  content,
                  house.person("dan").id(),
                  List.of(house.signature(content, "prepare", house.person("dan").key())),
                  List.of());
            }))
        .contains("signed-needlessly");
  }

  @Test
  void anEntryThatWasPutInWithAnOldTime() {
    assertThat(
            after(house -> {
              house.pass(Duration.ofHours(-3));
              change(house, "dan", "eve");
            }))
        .contains("time-back");
  }

  @Test
  void moreTakenOutThanWasThere() {
    assertThat(
            after(house ->
                house.posted(
                    AREA,
                    List.of(
                        house.entry(house.id(), DAY, line("SD", "OLD-1", mass("E", 6_000_000, 1)))),
                    "dan",
                    "eve")))
        .containsExactly("below-zero");
  }

  @Test
  void rebatchingThatLosesMaterial() {
    assertThat(
            after(house ->
                house.posted(
                    AREA,
                    List.of(
                        house.entry(
                            house.id(),
                            DAY,
                            line("RM", "OLD-1", mass("E", 900, 9)),
                            line("RP", "NEW", mass("E", 800, 8)))),
                    "dan",
                    "eve")))
        .containsExactly("rebatching");
  }

  @Test
  void anUnknownCode() {
    assertThat(
            after(house ->
                house.posted(
                    AREA,
                    List.of(house.entry(house.id(), DAY, line("XX", "OLD-1", mass("E", 1, 0)))),
                    "dan",
                    "eve")))
        .containsExactly("code");
  }

  @Test
  void aClosingWithOtherTotals() {
    assertThat(
            after(house ->
                house.signed(
                    "books.days-closed.1",
                    "books",
                    History.with(closing(), "totals", records(mass("E", 4_000_000, 200_000))),
                    "dan",
                    "eve")))
        .contains("totals");
  }

  @Test
  void anEntryOfClosedDays() {
    assertThat(
            after(house -> {
              house.signed("books.days-closed.1", "books", closing(), "dan", "eve");
              change(house, "dan", "eve");
            }))
        .containsExactly("closed-days");
  }

  @Test
  void aCorrectionOfNothing() {
    assertThat(
            after(house ->
                house.signed(
                    "books.entry-corrected.1",
                    "books",
                    Map.of(
                        "area",
                        text(AREA),
                        "corrects",
                        text(house.id()),
                        "reason",
                        text("x"),
                        "reversal",
                        text(house.id()),
                        "replacement",
                        records(),
                        "late",
                        new Json.Truth(false),
                        "says",
                        text("x")),
                    "dan",
                    "eve")))
        .containsExactly("corrects-nothing");
  }

  @Test
  void aTypeThatNobodyKnows() {
    assertThat(after(house -> house.told("books.gift-accepted.1", "house", "books", Map.of())))
        .contains("fact-type");
  }

  @Test
  void aFieldThatTheTypeDoesNotHave() {
    assertThat(
            after(house ->
                house.told(
                    "identity.account-unlocked.1",
                    "house",
                    "account",
                    Map.of("account", text(house.id()), "why", text("x")))))
        .contains("fact-fields");
  }

  @Test
  void bytesInAnotherSpelling() {
    assertThat(
            after(house -> {
              house.told(
                  "identity.account-unlocked.1",
                  "house",
                  "account",
                  Map.of("account", text(house.id())));
              house
                  .facts()
                  .add(
                      Bytes.ofText(
                          house.facts().removeLast().text().replace("{\"actor\"", "{ \"actor\"")));
            }))
        .contains("fact-form");
  }

  @Test
  void aFounderWhomThePolicyDoesNotName() {
    History house = Histories.people();
    HousePolicy policy =
        new HousePolicy(
            History.LOG, Set.of(house.person("ann").key().id()), Set.of(), false, List.of());

    assertThat(Verified.codes(new Verified(folder).of(policy, Export.of(house, policy, folder))))
        .contains("founder-unknown", "key-unknown", "signature");
  }

  @Test
  void anotherHousesLog() {
    History house = Histories.people();
    HousePolicy policy =
        new HousePolicy(
            "other.example/books", Histories.policy(house).founders(), Set.of(), false, List.of());

    assertThat(Verified.codes(new Verified(folder).of(policy, Export.of(house, policy, folder))))
        .contains("log-name");
  }

  private List<String> after(Consumer<History> wrong) {
    History house = Histories.opened();
    wrong.accept(house);
    return Verified.codes(new Verified(folder).of(house));
  }

  private static Map<String, Json> changes(History house) {
    return Map.of(
        "area",
        text(AREA),
        "says",
        text("x"),
        "entries",
        records(house.entry(house.id(), DAY, line("LD", "OLD-1", mass("E", 10, 0)))));
  }

  private static void change(History house, String first, String second) {
    house.signed("books.changes-posted.1", "books", changes(house), first, second);
  }

  private static List<Json> both(History house, Json.Members content, String first, String second) {
    return List.of(
        house.signature(content, "prepare", house.person(first).key()),
        house.signature(content, "approve", house.person(second).key()));
  }

  private static Map<String, Json> closing() {
    return Map.of(
        "area",
        text(AREA),
        "through",
        text(DAY.toString()),
        "totals",
        records(mass("N", 7_000, 0), mass("E", 5_000_000, 200_000), mass("P", 900, 0)),
        "entries",
        text("1"),
        "says",
        text("x"));
  }

  private static void reset(History house) {
    house.told(
        "identity.key-withdrawn.1",
        house.person("ann").id(),
        "key",
        Map.of(
            "person",
            text(house.person("eve").id()),
            "key",
            text(house.person("eve").key().id().toString()),
            "reason",
            text("reset"),
            "own",
            new Json.Truth(false)));
    house.again("eve");
    house.enrolled("eve", "ann", "bob");
  }

  private static void confirmed(History house, String by) {
    Json.Members content =
        house.content(
            "identity.signer-confirmed.1",
            "keys",
            Map.of(
                "person",
                text(house.person("eve").id()),
                "keys",
                History.texts(house.person("eve").key().id().toString())));
    house.close(
        content,
        house.person(by).id(),
        List.of(house.signature(content, "prepare", house.person(by).key())),
        List.of());
  }

  private static void strict(History house) {
    String file =
        house.file(
            "values:\n  - key: any.keys\n    value: [webauthn]\n  - key: books.any.people\n    value: 2\n");
    house.told(
        "rules.pack-kept.1",
        house.person("fay").id(),
        "pack",
        Map.of(
            "pack",
            text("signing-strict@1"),
            "kind",
            text("signing"),
            "sha256",
            text(file),
            "values",
            new Json.Whole(2),
            "unconfirmed",
            new Json.Whole(0)));
    house.signed(
        "rules.pack-activated.1",
        "pack",
        Map.of(
            "pack",
            text("signing-strict@1"),
            "title",
            text("Strict"),
            "kind",
            text("signing"),
            "sha256",
            text(file),
            "unconfirmed",
            new Json.Whole(0),
            "effective",
            text("2000-01-01")),
        "fay",
        "gus");
  }
}
