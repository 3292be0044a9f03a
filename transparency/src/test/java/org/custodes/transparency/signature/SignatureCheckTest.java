package org.custodes.transparency.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.json.JsonReader;
import org.custodes.transparency.signature.Verdict.CounterNote;
import org.custodes.transparency.signature.Verdict.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each line of the checklist, passed and not passed.
class SignatureCheckTest {

  private static final String LOG = "facility-a.example/books";
  private static final Bytes CONTENT =
      Bytes.ofText("{\"massMicrograms\":\"1250500000\",\"type\":\"books.receipt\"}");
  private static final long AT = 10;

  private static final SoftAuthenticator ANNA = SoftAuthenticator.make(Algorithm.ES256);
  private static final SoftwareKey BEN = SoftwareKey.make(new SecureRandom());

  private final List<EnrolledKey> keys =
      new ArrayList<>(List.of(ANNA.enrolled("anna"), device(BEN, "ben", 0)));
  private SigningPolicy policy =
      new SigningPolicy(
          LOG,
          Set.of(SoftAuthenticator.ORIGIN),
          Set.of(KeyKind.DEVICE, KeyKind.WEBAUTHN),
          false,
          List.of("prepare", "approve"));
  private Batches batches = Batches.NONE;
  private Counters counters = Counters.NONE;

  @Test
  void twoPeopleWithGoodKeysAreAccepted() {
    Verdict verdict = check().fact(CONTENT, AT, twoPeople());

    assertThat(verdict)
        .isEqualTo(
            new Verdict.Accepted(
                List.of(
                    new Signer("anna", "prepare", ANNA.id(), KeyKind.WEBAUTHN, 7),
                    new Signer("ben", "approve", BEN.id(), KeyKind.DEVICE, 0)),
                List.of()));
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void everyAlgorithmOfSecurityKeysIsTaken(Algorithm algorithm) {
    SoftAuthenticator key = SoftAuthenticator.make(algorithm);
    keys.add(key.enrolled("cleo"));

    assertThat(one(key.sign(statement("prepare")))).isInstanceOf(Verdict.Accepted.class);
  }

  // Line 1: the content.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":2}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1.5}",
        "{\"a\":9007199254740993}",
        "{\"a\":\"\\ud83d\"}",
        "[1]",
        "",
        "no JSON"
      })
  void contentThatIsNotCanonicalIsRefused(String text) {
    Bytes content = Bytes.ofText(text);
    List<FactSignature> signatures =
        List.of(
            ANNA.sign(Statement.of(LOG, "prepare", content)),
            BEN.sign(Statement.of(LOG, "approve", content)));

    assertThat(reason(check().fact(content, AT, signatures))).isEqualTo(Reason.CONTENT);
  }

  @Test
  void contentThatIsTooLongIsRefused() {
    String filler = "x".repeat(SignatureCheck.MOST_CONTENT - "{\"a\":\"\"}".length());
    Bytes longest = Bytes.ofText("{\"a\":\"" + filler + "\"}");
    Bytes longer = Bytes.ofText("{\"a\":\"" + filler + "x\"}");
    policy = policy.requiring(List.of("approve"));

    assertThat(fact(longest, BEN.sign(Statement.of(LOG, "approve", longest))))
        .isInstanceOf(Verdict.Accepted.class);
    assertThat(reason(fact(longer, BEN.sign(Statement.of(LOG, "approve", longer)))))
        .isEqualTo(Reason.CONTENT);
  }

  @Test
  void hostileContentIsRefusedWithoutHarm() {
    Bytes deep = Bytes.ofText("[".repeat(60_000));
    Bytes huge = Bytes.of(new byte[20_000_000]);

    assertThat(reason(fact(deep, BEN.sign(statement("approve"))))).isEqualTo(Reason.CONTENT);
    assertThat(reason(fact(huge, BEN.sign(statement("approve"))))).isEqualTo(Reason.CONTENT);
  }

  // Line 2: how many, and that each passes.

  @Test
  void noSignatureIsTooFewAndNineAreTooMany() {
    policy = policy.requiring(List.of());
    List<SoftwareKey> people =
        IntStream.range(0, 9).mapToObj(_ -> SoftwareKey.make(new SecureRandom())).toList();
    people.forEach(key -> keys.add(device(key, "p" + key.id(), 0)));
    List<FactSignature> nine =
        people.stream().map(key -> (FactSignature) key.sign(statement("approve"))).toList();

    assertThat(check().fact(CONTENT, AT, nine.subList(0, 8))).isInstanceOf(Verdict.Accepted.class);
    assertThat(reason(check().fact(CONTENT, AT, nine))).isEqualTo(Reason.COUNT);
    assertThat(reason(check().fact(CONTENT, AT, List.of()))).isEqualTo(Reason.COUNT);
  }

  @Test
  void oneBadSignatureRefusesTheFact() {
    List<FactSignature> three = new ArrayList<>(twoPeople());
    SoftwareKey cleo = SoftwareKey.make(new SecureRandom());
    keys.add(device(cleo, "cleo", 0));
    three.add(cleo.sign(Statement.of(LOG, "witness", Bytes.ofText("{}"))));
    three.set(
        2,
        new FactSignature.Device(
            "approve", cleo.id(), ((FactSignature.Device) three.get(2)).signature()));

    assertThat(reason(check().fact(CONTENT, AT, three))).isEqualTo(Reason.SIGNATURE);
  }

  // Line 3: acts and persons.

  @Test
  void aMissingActIsRefused() {
    assertThat(reason(fact(CONTENT, ANNA.sign(statement("prepare"))))).isEqualTo(Reason.ACTS);
  }

  @Test
  void anActThatStandsTwiceInTheRuleIsNeededTwice() {
    policy = policy.requiring(List.of("approve", "approve"));

    assertThat(reason(fact(CONTENT, BEN.sign(statement("approve"))))).isEqualTo(Reason.ACTS);
    assertThat(fact(CONTENT, BEN.sign(statement("approve")), ANNA.sign(statement("approve"))))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void twoKeysOfOnePersonAreOnePerson() {
    keys.set(1, device(BEN, "anna", 0));

    assertThat(reason(check().fact(CONTENT, AT, twoPeople()))).isEqualTo(Reason.PERSONS);
  }

  @Test
  void onePersonDoesNotSignTwice() {
    assertThat(
            reason(fact(CONTENT, BEN.sign(statement("prepare")), BEN.sign(statement("approve")))))
        .isEqualTo(Reason.PERSONS);
  }

  // Line 4: members and kinds.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]                                                           | FORM",
        "{}                                                           | FORM",
        "{\"act\":\"approve\",\"key\":\"AQ\",\"kind\":\"device\"}     | FORM",
        "{\"act\":\"approve\",\"key\":\"AQ\",\"kind\":\"device\",\"signature\":\"AQ\"} | FORM",
        "{\"act\":\"approve\",\"key\":1,\"kind\":\"device\",\"signature\":\"AQ\"} | FORM",
        "{\"act\":\"approve\",\"kind\":\"paper\"}                     | FORM",
        "{\"act\":\"approve\",\"key\":\"AQ=\",\"kind\":\"device\",\"signature\":\"AQ\"} | BASE64URL",
        "{\"act\":\"approve\",\"batch\":\"AQ\",\"key\":\"AQ\",\"kind\":\"device\"} | FORM"
      })
  void membersOtherThanThoseOfTheKindAreRefused(String signature, Reason reason) {
    Json.Items items =
        new Json.Items(List.of(JsonReader.read(Bytes.ofText(signature.strip()), 1_000)));

    assertThat(reason(check().fact(CONTENT, AT, items))).isEqualTo(reason);
  }

  @Test
  void aMemberTooManyIsRefused() {
    FactSignature good = BEN.sign(statement("approve"));
    Json.Members more = with(good.json(), "note", new Json.Text("x"));

    assertThat(reason(check().fact(CONTENT, AT, new Json.Items(List.of(more)))))
        .isEqualTo(Reason.FORM);
  }

  @Test
  void anActOutOfFormIsRefused() {
    Json.Members shouted =
        with(BEN.sign(statement("approve")).json(), "act", new Json.Text("Approve\n"));

    assertThat(reason(check().fact(CONTENT, AT, new Json.Items(List.of(shouted)))))
        .isEqualTo(Reason.STATEMENT);
  }

  @Test
  void aKindThatTheRuleDoesNotTakeIsRefused() {
    policy =
        new SigningPolicy(
            LOG, policy.origins(), Set.of(KeyKind.WEBAUTHN), false, List.of("approve"));

    assertThat(reason(fact(CONTENT, BEN.sign(statement("approve"))))).isEqualTo(Reason.POLICY);
  }

  @Test
  void aKeyThatCanBeCopiedIsRefusedWhereTheRuleSaysSo() {
    keys.set(0, copyable(ANNA.enrolled("anna")));
    FactSignature signature = ANNA.flags(0x1D).sign(statement("prepare"));

    assertThat(reason(one(signature))).isEqualTo(Reason.POLICY);
    policy = new SigningPolicy(LOG, policy.origins(), policy.kinds(), true, List.of());
    assertThat(one(signature)).isInstanceOf(Verdict.Accepted.class);
  }

  // Line 5: the key's place in the log.

  @ParameterizedTest
  @CsvSource({"5, true", "6, false", "4, true"})
  void aKeySignsFromItsEnrolmentOn(long from, boolean accepted) {
    keys.set(1, device(BEN, "ben", from));

    Verdict verdict = check().one(CONTENT, 5, BEN.sign(statement("approve")));

    assertThat(verdict instanceof Verdict.Accepted).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true", "4, false"})
  void aKeySignsBeforeItsWithdrawal(long until, boolean accepted) {
    keys.set(
        1,
        new EnrolledKey(
            BEN.id(),
            "ben",
            KeyKind.DEVICE,
            Algorithm.ES256,
            BEN.spki().encoded(),
            "",
            false,
            0,
            OptionalLong.of(until)));

    Verdict verdict = check().one(CONTENT, 5, BEN.sign(statement("approve")));

    assertThat(verdict instanceof Verdict.Accepted).isEqualTo(accepted);
  }

  @Test
  void aKeyNobodyEnrolledIsRefused() {
    FactSignature stranger = SoftwareKey.make(new SecureRandom()).sign(statement("approve"));

    assertThat(reason(one(stranger))).isEqualTo(Reason.KEY);
  }

  @Test
  void aKeyWhoseNameIsNotItsHashIsRefused() {
    SoftwareKey other = SoftwareKey.make(new SecureRandom());
    keys.set(
        1,
        new EnrolledKey(
            BEN.id(),
            "ben",
            KeyKind.DEVICE,
            Algorithm.ES256,
            other.spki().encoded(),
            "",
            false,
            0,
            OptionalLong.empty()));
    FactSignature.Device signed = other.sign(statement("approve"));

    assertThat(reason(one(new FactSignature.Device("approve", BEN.id(), signed.signature()))))
        .isEqualTo(Reason.KEY);
  }

  @Test
  void aSignatureOfAnotherKindThanItsKeyIsRefused() {
    FactSignature.WebAuthn touched = ANNA.sign(statement("prepare"));

    assertThat(reason(one(new FactSignature.Device("prepare", ANNA.id(), touched.signature()))))
        .isEqualTo(Reason.KIND);
  }

  // Line 6: the public key itself.

  @Test
  void aKeyOfAnotherAlgorithmThanEnrolledIsRefused() {
    SoftAuthenticator cleo = SoftAuthenticator.make(Algorithm.EDDSA);
    EnrolledKey enrolled = cleo.enrolled("cleo");
    keys.add(
        new EnrolledKey(
            enrolled.id(),
            "cleo",
            KeyKind.WEBAUTHN,
            Algorithm.ES256,
            enrolled.spki(),
            enrolled.rpId(),
            false,
            0,
            OptionalLong.empty()));

    assertThat(reason(one(cleo.sign(statement("prepare"))))).isEqualTo(Reason.KEY);
  }

  @Test
  void aDeviceKeyOfRsaIsRefused() {
    SoftAuthenticator cleo = SoftAuthenticator.make(Algorithm.RS256);
    keys.add(
        new EnrolledKey(
            cleo.id(),
            "cleo",
            KeyKind.DEVICE,
            Algorithm.RS256,
            cleo.spki().encoded(),
            "",
            false,
            0,
            OptionalLong.empty()));

    assertThat(reason(one(new FactSignature.Device("prepare", cleo.id(), Bytes.ofText("x")))))
        .isEqualTo(Reason.KEY);
  }

  // Line 7: the statement, and lists.

  @Test
  void aSignatureForAnotherActIsRefused() {
    FactSignature.Device prepared = BEN.sign(statement("prepare"));

    assertThat(reason(one(new FactSignature.Device("approve", BEN.id(), prepared.signature()))))
        .isEqualTo(Reason.SIGNATURE);
  }

  @Test
  void aSignatureForAnotherLogIsRefused() {
    Statement elsewhere = Statement.of("facility-b.example/books", "prepare", CONTENT);

    assertThat(reason(one(ANNA.sign(elsewhere)))).isEqualTo(Reason.CHALLENGE);
    assertThat(reason(one(BEN.sign(elsewhere)))).isEqualTo(Reason.SIGNATURE);
  }

  @Test
  void everyContentOfAListIsAccepted() {
    List<Bytes> contents = contents(Statement.MOST_CONTENTS);
    Batches.Signed signed = signed(list(LOG, "approve", contents));
    policy = policy.requiring(List.of("approve"));

    for (int i : List.of(0, 250, 499)) {
      assertThat(fact(contents.get(i), reference(signed, "approve")))
          .isInstanceOf(Verdict.Accepted.class);
    }
    assertThat(check().list(signed, AT)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void howeverLongAListIsItsSignatureIsCheckedOnce() {
    List<Bytes> contents = contents(Statement.MOST_CONTENTS);
    Batches.Signed signed = signed(list(LOG, "approve", contents));
    List<Digest> asked = new ArrayList<>();
    KeyRegister register =
        id -> {
          asked.add(id);
          return KeyRegister.of(keys).withId(id);
        };

    assertThat(new SignatureCheck(policy, register).list(signed, contents, AT))
        .isInstanceOf(Verdict.Accepted.class);
    assertThat(asked).containsExactly(BEN.id());
  }

  @Test
  void aListWithMoreFewerOrOtherContentsOrInAnotherOrderIsRefused() {
    List<Bytes> contents = contents(3);
    Batches.Signed signed = signed(list(LOG, "approve", contents));

    for (List<Bytes> others :
        List.of(
            contents(4), contents(2), contents.reversed(), List.<Bytes>of(), List.of(CONTENT))) {
      assertThat(reason(check().list(signed, others, AT))).isEqualTo(Reason.BATCH);
    }
  }

  @Test
  void aListWithAForgedSignatureIsRefused() {
    List<Bytes> contents = contents(3);
    Statement list = list(LOG, "approve", contents);
    Batches.Signed forged =
        new Batches.Signed(list.bytes(), BEN.sign(list(LOG, "approve", contents(2))));

    assertThat(reason(check().list(forged, contents, AT))).isEqualTo(Reason.SIGNATURE);
  }

  @Test
  void nobodySignsForAKeyOfTheirOwnInAListEither() {
    List<Bytes> contents = List.of(CONTENT, enrolling(SoftwareKey.make(new SecureRandom()), "ben"));
    Batches.Signed signed = signed(list(LOG, "approve", contents));

    assertThat(reason(check().list(signed, contents, AT))).isEqualTo(Reason.PERSONS);
  }

  @Test
  void aContentThatTheListDoesNotNameIsRefused() {
    Batches.Signed signed = signed(list(LOG, "approve", contents(3)));

    assertThat(reason(one(reference(signed, "approve")))).isEqualTo(Reason.BATCH);
  }

  @Test
  void aListOfAnotherActOrLogIsRefused() {
    Batches.Signed prepared = signed(list(LOG, "prepare", List.of(CONTENT)));
    assertThat(reason(one(reference(prepared, "approve")))).isEqualTo(Reason.BATCH);

    Batches.Signed elsewhere = signed(list("elsewhere", "approve", List.of(CONTENT)));
    assertThat(reason(one(reference(elsewhere, "approve")))).isEqualTo(Reason.BATCH);
    assertThat(reason(check().list(elsewhere, AT))).isEqualTo(Reason.BATCH);
  }

  @Test
  void aListThatNobodySignedIsRefused() {
    Digest unknown = Digest.of(Bytes.ofText("no list"));

    assertThat(reason(one(new FactSignature.Batch("approve", unknown, BEN.id()))))
        .isEqualTo(Reason.BATCH);
  }

  @Test
  void anotherListUnderTheSameNameIsRefused() {
    Batches.Signed signed = signed(list(LOG, "approve", List.of(CONTENT)));
    Digest other = Digest.of(Bytes.ofText("another name"));
    batches = (_, _) -> Optional.of(signed);

    assertThat(reason(one(new FactSignature.Batch("approve", other, BEN.id()))))
        .isEqualTo(Reason.BATCH);
  }

  // Line 8: authenticator data.

  @ParameterizedTest
  @CsvSource({
    "0x04, nobody present",
    "0x01, nobody verified",
    "0x00, neither",
    "0x45, a registration",
    "0x85, extensions",
    "0x0d, can be copied though enrolled as not",
    "0x15, backed up though it cannot be copied"
  })
  void flagsOtherThanThoseOfAPersonSigningAreRefused(String flags, String case_) {
    FactSignature signature = ANNA.flags(Integer.decode(flags)).sign(statement("prepare"));

    assertThat(reason(one(signature))).as(case_).isEqualTo(Reason.FLAGS);
  }

  @Test
  void anotherNameOfSiteIsRefused() {
    assertThat(reason(one(ANNA.rpId("facility-a.example").sign(statement("prepare")))))
        .isEqualTo(Reason.RP_ID);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 32, 36, 38, 1_000_000})
  void authenticatorDataOfAnotherLengthIsRefused(int length) {
    byte[] data = java.util.Arrays.copyOf(ANNA.authenticatorData().toArray(), length);
    Statement statement = statement("prepare");

    assertThat(reason(one(ANNA.sign("prepare", statement.digest().toString(), Bytes.of(data)))))
        .isEqualTo(Reason.AUTHENTICATOR_DATA);
  }

  // Line 9: client data.

  @Test
  void clientDataMayHaveMembersThatNobodyKnowsYet() {
    FactSignature signature =
        ANNA.more(",\"crossOrigin\":false,\"new\":{\"a\":[null]}").sign(statement("prepare"));

    assertThat(one(signature)).isInstanceOf(Verdict.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        ",\"crossOrigin\":true               | CROSS_ORIGIN",
        ",\"crossOrigin\":\"false\"          | CROSS_ORIGIN",
        ",\"crossOrigin\":null               | CROSS_ORIGIN",
        ",\"topOrigin\":\"https://a.example\" | CROSS_ORIGIN",
        ",\"challenge\":\"x\"                | CLIENT_DATA",
        ",\"a\":1.5                          | CLIENT_DATA",
        ",\"a\":\"\\ud83d\"                  | CLIENT_DATA",
        ",                                   | CLIENT_DATA"
      })
  void clientDataOfAPageInAFrameOrOutOfFormIsRefused(String more, Reason reason) {
    assertThat(reason(one(ANNA.more(more).sign(statement("prepare"))))).isEqualTo(reason);
  }

  @Test
  void clientDataThatIsTooLongIsRefused() {
    String filler = ",\"a\":\"" + "x".repeat(ClientData.MOST_BYTES) + "\"";

    assertThat(reason(one(ANNA.more(filler).sign(statement("prepare")))))
        .isEqualTo(Reason.CLIENT_DATA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webauthn.create", "payment.get", "Webauthn.get", ""})
  void clientDataOfAnotherCeremonyIsRefused(String type) {
    assertThat(reason(one(ANNA.type(type).sign(statement("prepare"))))).isEqualTo(Reason.TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://facility-a.example",
        "http://sign.facility-a.example",
        "https://sign.facility-a.example:8443",
        "https://sign.facility-a.example.evil.example",
        "https://sign.facility-a.example/",
        "null",
        ""
      })
  void anOriginThatIsNotWhollyInTheListIsRefused(String origin) {
    assertThat(reason(one(ANNA.origin(origin).sign(statement("prepare")))))
        .isEqualTo(Reason.ORIGIN);
  }

  @Test
  void aChallengeInAnotherSpellingIsRefused() {
    Statement statement = statement("prepare");

    assertThat(
            reason(one(ANNA.sign("prepare", statement.digest() + "=", ANNA.authenticatorData()))))
        .isEqualTo(Reason.CHALLENGE);
  }

  // Line 10: the signature itself.

  @Test
  void aSignatureOfAnotherKeyIsRefused() {
    SoftAuthenticator other = SoftAuthenticator.make(Algorithm.ES256);
    FactSignature.WebAuthn signed = other.sign(statement("prepare"));

    assertThat(
            reason(
                one(
                    new FactSignature.WebAuthn(
                        "prepare",
                        ANNA.id(),
                        signed.authenticatorData(),
                        signed.clientDataJson(),
                        signed.signature()))))
        .isEqualTo(Reason.SIGNATURE);
  }

  @Test
  void anEmptyOrHugeSignatureIsRefused() {
    for (int length : List.of(0, 1, 63, 65, 1_000_000)) {
      Bytes signature = Bytes.of(new byte[length]);
      assertThat(reason(one(new FactSignature.Device("approve", BEN.id(), signature))))
          .isEqualTo(Reason.SIGNATURE);
    }
  }

  // Line 11: the counter.

  @ParameterizedTest
  @CsvSource({"7, 1", "8, 1", "6, 0", "0, 0"})
  void aCounterThatDoesNotGrowIsANoteAndNeverARefusal(long last, int notes) {
    counters = _ -> OptionalLong.of(last);

    Verdict verdict = one(ANNA.sign(statement("prepare")));

    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    assertThat(((Verdict.Accepted) verdict).notes())
        .hasSize(notes)
        .allMatch(note -> note.equals(new CounterNote("anna", ANNA.id(), last, 7)));
  }

  @Test
  void aCounterOfZeroIsGoodAndAHighOneIsUnsigned() {
    counters = _ -> OptionalLong.of(9);

    assertThat(one(ANNA.counter(0).sign(statement("prepare"))))
        .isInstanceOfSatisfying(
            Verdict.Accepted.class, accepted -> assertThat(accepted.notes()).isEmpty());
    assertThat(one(ANNA.counter(0xFFFFFFFFL).sign(statement("prepare"))))
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted -> {
              assertThat(accepted.notes()).isEmpty();
              assertThat(accepted.signers().getFirst().counter()).isEqualTo(4_294_967_295L);
            });
  }

  // Line 12: enrolment.

  @Test
  void anEnrolmentIsSignedByTheNewKeyAndTwoOthers() {
    SoftwareKey fresh = SoftwareKey.make(new SecureRandom());
    keys.add(device(fresh, "cleo", AT));

    assertThat(enrolment(fresh, fresh)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void anEnrolmentThatAnotherKeyProvesIsRefused() {
    SoftwareKey fresh = SoftwareKey.make(new SecureRandom());
    SoftwareKey other = SoftwareKey.make(new SecureRandom());
    keys.add(device(fresh, "cleo", AT));
    keys.add(device(other, "cleo", AT));

    assertThat(reason(enrolment(fresh, other))).isEqualTo(Reason.ENROL);
  }

  @Test
  void anEnrolmentWithoutTheNewKeysProofIsRefusedWhateverTheRuleAsks() {
    SoftwareKey fresh = SoftwareKey.make(new SecureRandom());
    Bytes content = enrolling(fresh, "cleo");

    assertThat(
            reason(
                fact(
                    content,
                    ANNA.sign(Statement.of(LOG, "prepare", content)),
                    BEN.sign(Statement.of(LOG, "approve", content)))))
        .isEqualTo(Reason.ENROL);
  }

  @Test
  void theActOfANewKeyStandsForNobodyElsewhere() {
    List<FactSignature> three = new ArrayList<>(twoPeople());
    three.add(BEN.sign(statement("enrol")));

    assertThat(reason(check().fact(CONTENT, AT, three))).isEqualTo(Reason.ENROL);
  }

  @Test
  void nobodySignsForAKeyOfTheirOwn() {
    SoftwareKey fresh = SoftwareKey.make(new SecureRandom());
    keys.add(device(fresh, "anna", AT));
    Bytes content = enrolling(fresh, "anna");

    Verdict verdict =
        fact(
            content,
            fresh.sign(Statement.of(LOG, "enrol", content)),
            ANNA.sign(Statement.of(LOG, "prepare", content)),
            BEN.sign(Statement.of(LOG, "approve", content)));

    assertThat(reason(verdict)).isEqualTo(Reason.PERSONS);
  }

  // What helps.

  private Verdict enrolment(SoftwareKey fresh, SoftwareKey proof) {
    Bytes content = enrolling(fresh, "cleo");
    return fact(
        content,
        proof.sign(Statement.of(LOG, "enrol", content)),
        ANNA.sign(Statement.of(LOG, "prepare", content)),
        BEN.sign(Statement.of(LOG, "approve", content)));
  }

  private static Bytes enrolling(SoftwareKey key, String person) {
    return Bytes.ofText(
        "{\"key\":\"%s\",\"person\":\"%s\",\"type\":\"identity.key-enrolled\"}"
            .formatted(key.id(), person));
  }

  private SignatureCheck check() {
    return new SignatureCheck(policy, KeyRegister.of(keys), batches, counters);
  }

  private Verdict one(FactSignature signature) {
    return check().one(CONTENT, AT, signature);
  }

  private Verdict fact(Bytes content, FactSignature... signatures) {
    return check().fact(content, AT, List.of(signatures));
  }

  private static List<FactSignature> twoPeople() {
    return List.of(ANNA.sign(statement("prepare")), BEN.sign(statement("approve")));
  }

  private static Statement statement(String act) {
    return Statement.of(LOG, act, CONTENT);
  }

  private static List<Bytes> contents(int count) {
    return IntStream.range(0, count).mapToObj(i -> Bytes.ofText("{\"n\":" + i + "}")).toList();
  }

  private static Statement list(String log, String act, List<Bytes> contents) {
    return new Statement(log, act, contents.stream().map(Digest::of).toList());
  }

  private Batches.Signed signed(Statement list) {
    Batches.Signed signed = new Batches.Signed(list.bytes(), BEN.sign(list));
    batches =
        (digest, _) -> Stream.of(signed).filter(_ -> digest.equals(list.digest())).findFirst();
    return signed;
  }

  private static FactSignature reference(Batches.Signed signed, String act) {
    return new FactSignature.Batch(act, Digest.of(signed.statement()), BEN.id());
  }

  private static Reason reason(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    Verdict.Refused refused = (Verdict.Refused) verdict;
    assertThat(refused.text()).contains("found").contains("wanted");
    return refused.reason();
  }

  private static Json.Members with(Json.Members json, String name, Json value) {
    var members = new java.util.TreeMap<>(json.values());
    members.put(name, value);
    return new Json.Members(members);
  }

  private static EnrolledKey device(SoftwareKey key, String person, long from) {
    return new EnrolledKey(
        key.id(),
        person,
        KeyKind.DEVICE,
        Algorithm.ES256,
        key.spki().encoded(),
        "",
        false,
        from,
        OptionalLong.empty());
  }

  private static EnrolledKey copyable(EnrolledKey key) {
    return new EnrolledKey(
        key.id(),
        key.person(),
        key.kind(),
        key.algorithm(),
        key.spki(),
        key.rpId(),
        true,
        key.from(),
        key.until());
  }
}
