package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.Backing;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approval.State;
import org.custodes.server.identity.Approvals.Signing;
import org.custodes.server.identity.SigningKey.SecurityKey;
import org.custodes.transparency.Digest;
import org.custodes.transparency.signature.FactSignature;
import org.custodes.transparency.signature.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a security key gave for something else, or somewhere else, or what was changed on the way.
class SecurityKeyTest extends SigningTest {

  private static final byte[] PRESENT_AND_VERIFIED_ONCE = {0x05, 0, 0, 0, 1};

  /// How these bytes end in base64url after the key had counted to 2.
  private static final String COUNTED = "Ag";

  @Autowired private Approvals approvals;
  @Autowired private ApprovalStore store;
  @Autowired private SigningKeys keys;
  @Autowired private SignatureVerifier verifier;

  private final KeyPair pair = pair();
  private SignedIn person;

  @BeforeEach
  void enrolsItsKey() {
    person = signedIn(newPerson(Set.of(Duty.REPORTING_OFFICER)));
    SecurityKey hard = new SecurityKey(DESK.rpId(), Bytes.ofText("a credential"), false);
    Bytes spki = Bytes.of(pair.getPublic().getEncoded());
    OfferedKey offered =
        new OfferedKey(KeyKind.WEBAUTHN, "ES256", spki, "Key of steel", Optional.of(hard));
    UUID approval = opened(keys.offer(person, offered));
    assertThat(approvals.sign(person, approval, atTheDesk(approval)))
        .isInstanceOf(Signing.Waits.class);
    sign(founder("one"), approval);
    assertThat(sign(founder("two"), approval)).isInstanceOf(Signing.Done.class);
  }

  @Test
  void whatWasSignedAtTheDeskIsTaken() {
    UUID approval = asked();

    assertThat(approvals.sign(person, approval, atTheDesk(approval)))
        .isInstanceOf(Signing.Waits.class);
  }

  @Test
  void whatTheApplicationsOwnPageGotFromTheKeyIsRefused() {
    UUID approval = asked();
    String application = uri("/").resolve("/").toString().replaceAll("/$", "");

    assertRefused(approval, assertion(approval, DESK.rpId(), application, ""), Reason.ORIGIN);
  }

  @Test
  void whatAnotherHostGotFromTheKeyIsRefused() {
    UUID approval = asked();

    assertRefused(approval, assertion(approval, "localhost", "http://localhost", ""), Reason.RP_ID);
  }

  @Test
  void whatADeskInAFrameGotFromTheKeyIsRefused() {
    UUID approval = asked();

    assertRefused(
        approval,
        assertion(approval, DESK.rpId(), DESK.origin(), ",\"crossOrigin\":true"),
        Reason.CROSS_ORIGIN);
  }

  @Test
  void whatWasSignedForSomethingElseIsRefused() {
    UUID approval = asked();

    assertRefused(approval, atTheDesk(asked()), Reason.CHALLENGE);
  }

  @Test
  void whatWasChangedOnTheWayIsRefused() {
    UUID approval = asked();
    Map<String, Json> changed = new TreeMap<>(atTheDesk(approval).values());
    String data = ((Json.Text) Objects.requireNonNull(changed.get("authenticatorData"))).value();
    changed.put(
        "authenticatorData",
        new Json.Text(data.substring(0, data.length() - COUNTED.length()) + COUNTED));

    assertRefused(approval, new Json.Members(changed), Reason.SIGNATURE);
  }

  @Test
  void whatWasTakenOnceIsNotTakenAgain() {
    UUID approval = asked();
    Json.Members prepared = atTheDesk(approval);
    approvals.sign(person, approval, prepared);
    SignedIn again =
        new SignedIn(
            person.account(),
            person.person(),
            person.login(),
            "",
            person.held(),
            false,
            UUID.randomUUID(),
            false);

    assertThat(approvals.sign(again, approval, prepared))
        .extracting(signing -> ((Signing.Refused) signing).why().code())
        .isEqualTo("identity.preparer-twice");
    Signer second = signer(Duty.MANAGER, "any");
    Json.Members approved = signature(second.key(), approval);
    assertThat(approvals.sign(second.person(), approval, approved))
        .isInstanceOf(Signing.Done.class);
    assertThat(approvals.sign(second.person(), approval, approved))
        .extracting(signing -> ((Signing.Refused) signing).why().code())
        .isEqualTo("identity.approval-ended");
  }

  private UUID asked() {
    return opened(
        approvals.open(
            person,
            NewFact.of(TriedAct.TYPE, person.actor(), "trial of a key")
                .with("what", "key " + UUID.randomUUID())));
  }

  private void assertRefused(UUID approval, Json.Members signature, Reason reason) {
    Signing signing = approvals.sign(person, approval, signature);

    assertThat(signing).isInstanceOf(Signing.Refused.class);
    Objection why = ((Signing.Refused) signing).why();
    assertThat(why.code()).isEqualTo("identity.signature-refused");
    assertThat(why.arguments()).first().isEqualTo(reason.code());
    assertThat(store.find(approval).orElseThrow())
        .matches(one -> one.state() == State.DRAFT && one.backing().equals(Backing.NOBODY));
    approvals.refuse(person, approval, "It was a trial.");
  }

  private Json.Members atTheDesk(UUID approval) {
    return assertion(approval, DESK.rpId(), DESK.origin(), "");
  }

  /// What a key of this host gives to a page of this origin.
  ///
  /// @param more further members of the client data, each beginning with a comma
  private Json.Members assertion(UUID id, String rpId, String origin, String more) {
    Approval approval = store.find(id).orElseThrow();
    Bytes statement = verifier.statement(List.of(approval.content().canonical()), approval.next());
    var client =
        text(
            "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"%s\"%s}"
                .formatted(Base64Url.encode(statement.sha256()), origin, more));
    var data = Digest.of(text(rpId)).bytes().and(bytes(PRESENT_AND_VERIFIED_ONCE));
    return json(
        new FactSignature.WebAuthn(
                approval.next().word(),
                Digest.of(bytes(pair.getPublic().getEncoded())),
                data,
                client,
                bytes(signed(data.and(Digest.of(client).bytes()).toArray())))
            .canonical());
  }

  private byte[] signed(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static org.custodes.transparency.Bytes text(String text) {
    return org.custodes.transparency.Bytes.ofText(text);
  }

  private static org.custodes.transparency.Bytes bytes(byte[] bytes) {
    return org.custodes.transparency.Bytes.of(bytes);
  }
}
