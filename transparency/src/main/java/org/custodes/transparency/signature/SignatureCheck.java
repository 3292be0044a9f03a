package org.custodes.transparency.signature;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.CanonicalJson;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.signature.Verdict.CounterNote;
import org.custodes.transparency.signature.Verdict.Signer;

/// Checks the signatures of a fact, all of them and as a whole.
///
/// One that fails refuses the fact, however many good ones stand beside it. Whether the content's
/// hash occurs once in the log is for whoever reads the whole log.
public final class SignatureCheck {

  /// Longest content, in bytes.
  public static final int MOST_CONTENT = 64 * 1024;

  /// Most signatures of one fact.
  public static final int MOST_SIGNATURES = 8;

  /// The act by which a new key proves that somebody holds it. It stands for no person.
  public static final String ENROL = "enrol";

  private static final Set<String> ENROLMENTS =
      Set.of("identity.key-enrolled", "identity.key-founded");

  private final SigningPolicy policy;
  private final KeyRegister keys;
  private final Batches batches;
  private final Counters counters;

  public SignatureCheck(SigningPolicy policy, KeyRegister keys) {
    this(policy, keys, Batches.NONE, Counters.NONE);
  }

  public SignatureCheck(
      SigningPolicy policy, KeyRegister keys, Batches batches, Counters counters) {
    this.policy = policy;
    this.keys = keys;
    this.batches = batches;
    this.counters = counters;
  }

  /// Judges a whole fact: content, every signature, the acts that must be there, the persons.
  ///
  /// @param content canonical bytes of what was signed
  /// @param at the fact's log index: a key signs from its enrolment to before its withdrawal
  public Verdict fact(Bytes content, long at, List<FactSignature> signatures) {
    return answer(() -> whole(content, at, signatures));
  }

  /// The same for signatures still in JSON, which may be in no form at all.
  public Verdict fact(Bytes content, long at, Json.Items signatures) {
    return answer(() -> {
      requireCount(signatures.values().size());
      return whole(content, at, signatures.values().stream().map(FactSignature::read).toList());
    });
  }

  /// Judges one signature as it arrives, before others are there.
  public Verdict one(Bytes content, long at, FactSignature signature) {
    return answer(() -> {
      Json.Members read = content(content);
      Signer signer = signer(Digest.of(content), at, signature);
      requireEnrolment(read, List.of(signer));
      return List.of(signer);
    });
  }

  /// Judges a list and its signature as they arrive. That each listed content is the one meant is
  /// for the caller: compare [Statement#contents()].
  public Verdict list(Batches.Signed signed, long at) {
    return answer(() -> {
      Statement statement = Statement.parse(signed.statement());
      requireBatch(statement, signed.signature().act());
      return List.of(byKey(statement, at, signed.signature()));
    });
  }

  /// Judges a list, its signature and all that it lists as they arrive. However long it is, the
  /// signature is checked once.
  ///
  /// @param contents canonical bytes of what is signed, in the order of the list
  public Verdict list(Batches.Signed signed, List<Bytes> contents, long at) {
    return answer(() -> {
      Statement statement = Statement.parse(signed.statement());
      requireBatch(statement, signed.signature().act());
      SignatureRefused.require(
          statement.contents().equals(contents.stream().map(Digest::of).toList()),
          Reason.BATCH,
          "a list of other contents or in another order",
          "these " + contents.size());
      Signer signer = byKey(statement, at, signed.signature());
      contents.forEach(content -> requireEnrolment(content(content), List.of(signer)));
      return List.of(signer);
    });
  }

  private Verdict answer(Work work) {
    try {
      List<Signer> signers = work.signers();
      return new Verdict.Accepted(signers, notes(signers));
    } catch (SignatureRefused e) {
      return new Verdict.Refused(e.reason(), String.valueOf(e.getMessage()));
    }
  }

  private interface Work {
    List<Signer> signers();
  }

  private List<Signer> whole(Bytes content, long at, List<FactSignature> signatures) {
    Json.Members read = content(content);
    requireCount(signatures.size());
    Digest digest = Digest.of(content);
    List<Signer> signers = new ArrayList<>();
    for (FactSignature signature : signatures) {
      signers.add(signer(digest, at, signature));
    }
    requireActs(signers);
    requirePersons(signers);
    requireEnrolment(read, signers);
    SignatureRefused.require(
        !isEnrolment(read) || signers.stream().anyMatch(one -> one.act().equals(ENROL)),
        Reason.ENROL,
        "an enrolment that the new key has not signed",
        "one that it has");
    return signers;
  }

  private static void requireCount(int count) {
    SignatureRefused.require(
        count >= 1 && count <= MOST_SIGNATURES,
        Reason.COUNT,
        count + " signatures",
        "1 to " + MOST_SIGNATURES);
  }

  private static Json.Members content(Bytes content) {
    Json json;
    try {
      json = CanonicalJson.read(content, MOST_CONTENT);
    } catch (IllegalArgumentException e) {
      throw new SignatureRefused(Reason.CONTENT, "content: " + e.getMessage(), e);
    }
    if (!(json instanceof Json.Members members)) {
      throw new SignatureRefused(
          Reason.CONTENT, "content: found " + json.word() + ", wanted an object");
    }
    return members;
  }

  private void requireActs(List<Signer> signers) {
    List<String> found = signers.stream().map(Signer::act).toList();
    for (String act : policy.acts()) {
      SignatureRefused.require(
          Collections.frequency(found, act) >= Collections.frequency(policy.acts(), act),
          Reason.ACTS,
          "the acts " + String.join(", ", found),
          String.join(", ", policy.acts()));
    }
  }

  private static void requirePersons(List<Signer> signers) {
    Set<String> persons = new HashSet<>();
    for (Signer signer : signers) {
      SignatureRefused.require(
          signer.act().equals(ENROL) || persons.add(signer.person()),
          Reason.PERSONS,
          "two signatures of " + signer.person(),
          "each by another person");
    }
  }

  /// Registration alone proves nothing, so a new key signs its own enrolment; the others who sign
  /// it are other people.
  private static void requireEnrolment(Json.Members content, List<Signer> signers) {
    boolean enrolment = isEnrolment(content);
    Json.Members said = fields(content);
    String key = said.text("key").orElse("");
    String person = said.text("person").orElse("");
    for (Signer signer : signers) {
      if (signer.act().equals(ENROL)) {
        SignatureRefused.require(
            enrolment && signer.key().toString().equals(key),
            Reason.ENROL,
            "act enrol by the key " + signer.key(),
            "act enrol by the new key in an enrolment");
      } else {
        SignatureRefused.require(
            !enrolment || !signer.person().equals(person),
            Reason.PERSONS,
            person + " signing for a key of their own",
            "another person");
      }
    }
  }

  /// A type of fact ends in the version of its fields: `identity.key-enrolled.1`. Those of the
  /// published cases do not.
  private static boolean isEnrolment(Json.Members content) {
    String type = content.text("type").orElse("");
    return ENROLMENTS.stream().anyMatch(name -> type.equals(name) || type.startsWith(name + "."));
  }

  /// What a fact says stands in its member `fields`; the contents of the published cases are flat.
  private static Json.Members fields(Json.Members content) {
    return content.find("fields").orElse(content) instanceof Json.Members said ? said : content;
  }

  private Signer signer(Digest content, long at, FactSignature signature) {
    return switch (signature) {
      case FactSignature.ByKey byKey -> byKey(statement(byKey, content), at, byKey);
      case FactSignature.Batch batch -> inBatch(batch, content, at);
    };
  }

  private Statement statement(FactSignature signature, Digest content) {
    return new Statement(policy.log(), signature.act(), List.of(content));
  }

  private Signer inBatch(FactSignature.Batch batch, Digest content, long at) {
    Batches.Signed signed =
        batches
            .find(batch.batch(), batch.key())
            .orElseThrow(() ->
                new SignatureRefused(
                    Reason.BATCH, "found no signed list " + batch.batch() + ", wanted one"));
    Statement statement = parsed(signed.statement());
    requireBatch(statement, batch.act());
    SignatureRefused.require(
        statement.digest().equals(batch.batch())
            && signed.signature().act().equals(batch.act())
            && signed.signature().key().equals(batch.key()),
        Reason.BATCH,
        "another list, act or key than the fact names",
        "those it names");
    SignatureRefused.require(
        statement.contents().contains(content),
        Reason.BATCH,
        "a list without this content",
        content.toString());
    return byKey(statement, at, signed.signature());
  }

  private static Statement parsed(Bytes statement) {
    try {
      return Statement.parse(statement);
    } catch (SignatureRefused e) {
      throw new SignatureRefused(Reason.BATCH, String.valueOf(e.getMessage()), e);
    }
  }

  private void requireBatch(Statement statement, String act) {
    SignatureRefused.require(
        statement.act().equals(act), Reason.BATCH, "a list for " + statement.act(), act);
    SignatureRefused.require(
        statement.log().equals(policy.log()),
        Reason.BATCH,
        "a list for the log " + statement.log(),
        policy.log());
  }

  private Signer byKey(Statement statement, long at, FactSignature.ByKey signature) {
    EnrolledKey key = active(signature.key(), at);
    requireTaken(key, signature);
    Spki spki = key.recognised();
    return switch (signature) {
      case FactSignature.Device device -> device(statement, key, spki, device);
      case FactSignature.WebAuthn webAuthn -> webAuthn(statement, key, spki, webAuthn);
    };
  }

  private EnrolledKey active(Digest id, long at) {
    return keys.withId(id).stream()
        .filter(key -> key.id().equals(id) && key.isActive(at))
        .findFirst()
        .orElseThrow(() ->
            new SignatureRefused(
                Reason.KEY,
                "found the key %s, not enrolled at %d; wanted one that is".formatted(id, at)));
  }

  private void requireTaken(EnrolledKey key, FactSignature.ByKey signature) {
    SignatureRefused.require(
        key.kind() == signature.kind(),
        Reason.KIND,
        "a signature of kind " + signature.kind().word(),
        key.kind().word() + " as the key");
    SignatureRefused.require(
        policy.kinds().contains(key.kind()),
        Reason.POLICY,
        "a key of kind " + key.kind().word(),
        "a kind that the rule takes");
    SignatureRefused.require(
        policy.backupEligible() || !key.backupEligible(),
        Reason.POLICY,
        "a key that can be copied to other devices",
        "one that cannot");
  }

  private static Signer device(
      Statement statement, EnrolledKey key, Spki spki, FactSignature.Device signature) {
    requireSignature(spki, signature, statement.bytes());
    return new Signer(key.person(), signature.act(), key.id(), key.kind(), 0);
  }

  private Signer webAuthn(
      Statement statement, EnrolledKey key, Spki spki, FactSignature.WebAuthn signature) {
    AuthenticatorData data = authenticatorData(key, signature);
    ClientData.read(signature.clientDataJson())
        .requireAssertion(statement.digest(), policy.origins());
    Digest client = Digest.of(signature.clientDataJson());
    requireSignature(spki, signature, data.bytes().and(client.bytes()));
    return new Signer(key.person(), signature.act(), key.id(), key.kind(), data.counter());
  }

  private static AuthenticatorData authenticatorData(
      EnrolledKey key, FactSignature.WebAuthn signature) {
    AuthenticatorData data = new AuthenticatorData(signature.authenticatorData());
    SignatureRefused.require(
        data.bytes().length() == AuthenticatorData.BARE,
        Reason.AUTHENTICATOR_DATA,
        data.bytes().length() + " bytes of authenticator data",
        AuthenticatorData.BARE + " bytes");
    data.requireRpId(key.rpId());
    data.requirePerson();
    SignatureRefused.require(
        !data.attested() && !data.extended(),
        Reason.FLAGS,
        "flags of a registration or of extensions",
        "those of an assertion");
    SignatureRefused.require(
        data.backupEligible() == key.backupEligible(),
        Reason.FLAGS,
        "another word on whether the key can be copied than at its enrolment",
        "the same");
    return data;
  }

  private static void requireSignature(Spki key, FactSignature.ByKey signature, Bytes signed) {
    SignatureRefused.require(
        verifies(key, signature, signed),
        Reason.SIGNATURE,
        "a signature that is not of this key over these bytes",
        "one that is");
  }

  private static boolean verifies(Spki key, FactSignature.ByKey signature, Bytes signed) {
    try {
      Signature check = Signature.getInstance(key.algorithm().signature(signature.kind()));
      check.initVerify(key.publicKey());
      check.update(signed.toArray());
      return check.verify(signature.signature().toArray());
    } catch (SignatureException _) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new SignatureRefused(
          Reason.KEY, "found a key that the JDK does not take: " + e.getMessage(), e);
    }
  }

  private List<CounterNote> notes(List<Signer> signers) {
    List<CounterNote> notes = new ArrayList<>();
    for (Signer signer : signers) {
      OptionalLong last = counters.last(signer.key());
      boolean kept = signer.counter() != 0 && last.isPresent() && last.getAsLong() != 0;
      if (kept && signer.counter() <= last.getAsLong()) {
        notes.add(
            new CounterNote(signer.person(), signer.key(), last.getAsLong(), signer.counter()));
      }
    }
    return notes;
  }
}
