package org.custodes.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.Backing;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.FactType;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.Field;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Act;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.ApprovalStore;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Approvals.Opening;
import org.custodes.server.identity.Approvals.Signing;
import org.custodes.server.identity.Objection;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.SigningRules;
import org.custodes.server.identity.SigningRules.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The wrong person at every act that is signed, under every set of rules that is shipped.
///
/// Which acts there are comes from the catalogue; who may sign them stands in `signing/acts.txt`,
/// and a new act without its lines there fails. Every duty asks, prepares and approves, by the
/// service and with good signatures. Each trial is rolled back.
class EveryActTest extends SigningTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String SOMEBODY = "00000000-0000-4000-8000-000000000001";
  private static final String SOMEBODY_ELSE = "00000000-0000-4000-8000-000000000002";

  /// Refusals of a person, whatever the act says.
  private static final Set<String> OF_A_PERSON =
      Set.of(
          "identity.duty-missing",
          "identity.duty-elsewhere",
          "identity.not-the-preparer",
          "identity.preparer-twice",
          "identity.same-session",
          "identity.in-conflict",
          "identity.about-yourself",
          "identity.programs-do-not-sign");

  /// What the rooms can read, where a word of the field's own is needed.
  private static final Map<String, Json> WORDS =
      Map.ofEntries(
          Map.entry("one", new Json.Text(SOMEBODY)),
          Map.entry("other", new Json.Text(SOMEBODY_ELSE)),
          Map.entry("duties", texts("inspector")),
          Map.entry("before", texts("inspector")),
          Map.entry("after", texts("manager")),
          Map.entry("outcome", new Json.Text("undetermined")),
          Map.entry("pack", new Json.Text("signing-facility@1")),
          Map.entry("code", new Json.Text("ZY9A")),
          Map.entry("facility", new Json.Text("ZY99")),
          Map.entry("origin", new Json.Text("https://sign.tried.example")),
          Map.entry("area", new Json.Text("ZY9A")),
          Map.entry("point", new Json.Text("1")),
          Map.entry("batch", new Json.Text("T-1")),
          Map.entry("description", new Json.Text("F/Q/H/C")),
          Map.entry("measurement", new Json.Text("M")),
          Map.entry("category", new Json.Text("E")),
          Map.entry("nuclide", new Json.Text("Pu-241")),
          Map.entry("counterpart", new Json.Text("ZZ/ZM02")),
          Map.entry("books.changes-posted.1 code", new Json.Text("LD")),
          Map.entry("books.late-changes-posted.1 code", new Json.Text("LD")),
          Map.entry("books.entry-corrected.1 code", new Json.Text("LD")),
          Map.entry("country", new Json.Text("ZZ")),
          Map.entry("encoder", new Json.Text("DOE,JA")),
          Map.entry("filing.report-filed.1 kind", new Json.Text("ICR")),
          Map.entry("identity.conflict-entered.1 kind", new Json.Text("relatives")),
          Map.entry("identity.conflict-ended.1 kind", new Json.Text("relatives")),
          Map.entry("identity.key-enrolled.1 kind", new Json.Text("device")),
          Map.entry("identity.key-founded.1 kind", new Json.Text("device")),
          Map.entry("site.area-registered.1 kind", new Json.Text("bulk")),
          Map.entry("site.part-registered.1 kind", new Json.Text("key-measurement-point")),
          Map.entry("site.part-ended.1 kind", new Json.Text("key-measurement-point")));

  @Autowired private List<Act<?>> acts;
  @Autowired private Catalogue catalogue;
  @Autowired private Facts facts;
  @Autowired private Approvals approvals;
  @Autowired private ApprovalStore store;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  /// Who may sign an act.
  ///
  /// @param rules `built-in`, or the pack that says so
  private record Line(String act, String rules, int people, Set<Duty> prepare, Set<Duty> approve) {

    static Line of(String act, Requirement rule) {
      return new Line(act, rule.pack(), rule.people(), rule.prepare(), rule.approve());
    }

    static Line read(String text) {
      String[] parts = text.split("  +", -1);
      return new Line(
          parts[0], parts[1], Integer.parseInt(parts[2]), duties(parts[3]), duties(parts[4]));
    }

    private static Set<Duty> duties(String words) {
      return Arrays.stream(Duty.values())
          .filter(duty -> List.of(words.split(" ")).contains(duty.word()))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Duty.class)));
    }

    String text() {
      return String.join("  ", act, rules, String.valueOf(people), words(prepare), words(approve));
    }

    private static String words(Set<Duty> duties) {
      return EnumSet.copyOf(duties).stream().map(Duty::word).collect(Collectors.joining(" "));
    }
  }

  @Test
  void everySignedActHasItsLines() throws IOException {
    assertThat(signed().flatMap(act -> rules(act).stream()).map(Line::text).sorted().toList())
        .isEqualTo(lines().stream().map(Line::text).toList());
  }

  @Test
  void whatTheCatalogueSaysIsSignedIsWhatTheRoomsDoOnceItIsSigned() {
    assertThat(signed())
        .containsExactlyInAnyOrderElementsOf(
            acts.stream().map(Act::type).filter(act -> !act.startsWith("tried.")).toList());
  }

  @Test
  void onlyThoseWithTheDutyAsk() {
    signed()
        .forEach(act ->
            everyDuty((duty, signer) -> {
              Opening opening = approvals.open(signer.person(), said(act));
              if (approvals.askers(act).contains(duty)) {
                assertThat(code(opening)).as("%s asks for %s", duty, act).isNotIn(OF_A_PERSON);
              } else {
                assertThat(code(opening))
                    .as("%s asks for %s", duty, act)
                    .isEqualTo("identity.duty-missing");
              }
            }));
  }

  @Test
  void onlyThoseWithTheDutyPrepare() throws IOException {
    for (Line line : lines()) {
      everyDuty((duty, signer) ->
          require(line, "prepares", signer, line.prepare.contains(duty), draft(line, signer)));
    }
  }

  @Test
  void onlyThoseWithTheDutyApprove() throws IOException {
    Signer first = preparer();
    for (Line line : lines()) {
      if (line.people == 2) {
        everyDuty((duty, signer) ->
            require(
                line,
                "approves",
                signer,
                line.approve.contains(duty),
                waiting(line, first, Set.of())));
      }
    }
  }

  @Test
  void whoeverPreparedItOrIsConcernedOrInConflictOrComesThroughAProgramApprovesNothing()
      throws IOException {
    Signer first = preparer();
    for (Line line : lines()) {
      if (line.people == 2) {
        Signer second = signer(line.approve.iterator().next(), "table");
        UUID me = second.person().person();
        trial(
            () -> refused(line, second, waiting(line, second.again(), Set.of()), "preparer-twice"));
        trial(() -> refused(line, second, waiting(line, first, Set.of(me)), "about-yourself"));
        trial(() -> {
          conflict(first.person().person(), me);
          refused(line, second, waiting(line, first, Set.of()), "in-conflict");
        });
        trial(() -> {
          UUID another = UUID.randomUUID();
          conflict(another, me);
          refused(line, second, waiting(line, first, Set.of(another)), "in-conflict");
        });
        trial(() -> {
          UUID id = waiting(line, first, Set.of());
          SignedIn same = through(second, first.person().through(), false);
          Signing by = approvals.sign(same, id, signature(second.key(), id));
          assertThat(code(by)).as(line.text()).isEqualTo("identity.same-session");
        });
        trial(() -> {
          UUID id = waiting(line, first, Set.of());
          Signing by =
              approvals.sign(
                  through(second, UUID.randomUUID(), true), id, signature(second.key(), id));
          assertThat(code(by)).as(line.text()).isEqualTo("identity.programs-do-not-sign");
        });
      }
    }
  }

  @Test
  void nobodyPreparesWhatAnotherAskedForOrWhatIsAboutThemselves() throws IOException {
    for (Line line : lines()) {
      Signer first = signer(line.prepare.iterator().next(), "table");
      UUID me = first.person().person();
      UUID other = preparer().person().person();
      trial(() -> refused(line, first, added(line, other, Set.of()), "not-the-preparer"));
      trial(() -> refused(line, first, added(line, other, Set.of(me, other)), "about-yourself"));
      trial(() -> {
        conflict(other, me);
        refused(line, first, added(line, me, Set.of(other)), "in-conflict");
      });
    }
  }

  private void require(Line line, String does, Signer signer, boolean may, UUID id) {
    String what = "%s %s %s".formatted(signer.person().held(), does, line.text());
    if (may) {
      Optional<String> no =
          approvals
              .wrongNow(signer.person(), store.find(id).orElseThrow())
              .map(Objection::code)
              .filter(OF_A_PERSON::contains);
      assertThat(no).as(what).isEmpty();
    } else {
      assertThat(code(sign(signer, id))).as(what).isEqualTo("identity.duty-missing");
    }
  }

  private void refused(Line line, Signer signer, UUID id, String why) {
    assertThat(code(sign(signer, id))).as(line.text()).isEqualTo("identity." + why);
  }

  private static String code(Signing signing) {
    assertThat(signing).isInstanceOf(Signing.Refused.class);
    return ((Signing.Refused) signing).why().code();
  }

  private static String code(Opening opening) {
    return opening instanceof Opening.Refused(var why) ? why.code() : "";
  }

  /// What people sign, by its type of fact; not the act of other tests.
  private Stream<String> signed() {
    return catalogue.types().stream()
        .filter(known -> known.signed() != FactType.Signed.NONE)
        .map(FactType::name)
        .filter(name -> !name.startsWith("tried."));
  }

  private static List<Line> rules(String act) {
    return Stream.concat(
            Stream.of(SigningRules.strictest(act)),
            ShippedPacks.read().stream()
                .filter(file -> file.kind() == PackKind.SIGNING)
                .map(file -> new RuleSet(DAY, Map.of(file.kind(), file)))
                .map(set -> SigningPack.requirement(set, act)))
        .map(rule -> Line.of(act, rule))
        .toList();
  }

  private static List<Line> lines() throws IOException {
    try (var file =
        Objects.requireNonNull(EveryActTest.class.getResourceAsStream("/signing/acts.txt"))) {
      return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Line::read)
          .toList();
    }
  }

  private void everyDuty(BiConsumer<Duty, Signer> tried) {
    for (Duty duty : Duty.values()) {
      Signer signer = signer(duty, "table");
      trial(() -> tried.accept(duty, signer));
    }
  }

  private void trial(Runnable tried) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          status.setRollbackOnly();
          tried.run();
        });
  }

  private Signer preparer() {
    return signer(Duty.KEY_OFFICER, "first");
  }

  private UUID draft(Line line, Signer signer) {
    return added(line, signer.person().person(), Set.of());
  }

  private UUID waiting(Line line, Signer first, Set<UUID> about) {
    UUID id = added(line, first.person().person(), about);
    Approval.Signed signed =
        new Approval.Signed(first.person().person(), first.person().through(), Instant.now());
    store.prepared(id, signed, Backing.NOBODY.signed(new Json.Text("given before")));
    return id;
  }

  private UUID added(Line line, UUID by, Set<UUID> about) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Requirement rule =
        new Requirement(
            line.people,
            line.prepare,
            line.approve,
            SigningRules.strictest(line.act).kinds(),
            Duration.ofDays(1),
            line.rules);
    Approval approval =
        new Approval(
            UUID.randomUUID(),
            facts.close(said(line.act)),
            Optional.empty(),
            about,
            rule,
            Approval.State.DRAFT,
            by,
            now,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            now.plus(rule.expires()),
            Backing.NOBODY,
            Optional.empty());
    store.add(approval);
    return approval.id();
  }

  private NewFact said(String act) {
    NewFact said = NewFact.of(act, org.custodes.server.facts.Actor.HOUSE, "tried");
    for (Field field : catalogue.find(act).orElseThrow().fields()) {
      said = said.with(field.name(), value(act, field));
    }
    return said;
  }

  private static Json value(String act, Field field) {
    Json usual = WORDS.getOrDefault(field.name(), form(act, field));
    return WORDS.getOrDefault(act + " " + field.name(), usual);
  }

  private static Json form(String act, Field field) {
    return switch (field.kind()) {
      case TEXT -> new Json.Text("tried-it");
      case NUMBER -> new Json.Whole(1);
      case LARGE, MASS -> new Json.Text("1");
      case DATE -> new Json.Text(DAY.toString());
      case INSTANT -> new Json.Text("2026-11-22T00:00:00Z");
      case ID -> new Json.Text(SOMEBODY);
      case HASH -> new Json.Text("ab".repeat(32));
      case TRUTH -> new Json.Truth(false);
      case TEXTS -> texts("tried");
      case RECORDS ->
          new Json.Items(
              List.of(
                  new Json.Members(
                      field.fields().stream()
                          .collect(
                              Collectors.toMap(
                                  Field::name,
                                  part -> value(act, part),
                                  (a, _) -> a,
                                  java.util.TreeMap::new)))));
    };
  }

  private static Json texts(String text) {
    return new Json.Items(List.of(new Json.Text(text)));
  }

  private static SignedIn through(Signer signer, UUID session, boolean byToken) {
    SignedIn one = signer.person();
    return new SignedIn(
        one.account(), one.person(), one.login(), "", one.held(), false, session, byToken);
  }

  private void conflict(UUID one, UUID other) {
    List<UUID> pair =
        Stream.of(one, other).sorted(java.util.Comparator.comparing(UUID::toString)).toList();
    jdbc.sql(
            """
            insert into identity.conflict (one, other, kind, since, entered_by)
            select ?::uuid, ?::uuid, 'relatives', now(), id from facts.fact limit 1
            """)
        .params(pair.getFirst(), pair.getLast())
        .update();
  }
}
