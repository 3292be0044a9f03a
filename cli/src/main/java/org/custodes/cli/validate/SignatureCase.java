package org.custodes.cli.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.signature.Algorithm;
import org.custodes.transparency.signature.Batches;
import org.custodes.transparency.signature.Counters;
import org.custodes.transparency.signature.EnrolledKey;
import org.custodes.transparency.signature.FactSignature;
import org.custodes.transparency.signature.KeyKind;
import org.custodes.transparency.signature.KeyRegister;
import org.custodes.transparency.signature.Reason;
import org.custodes.transparency.signature.SignatureCheck;
import org.custodes.transparency.signature.SigningPolicy;
import org.custodes.transparency.signature.Verdict;

/// One line of a file of signatures: a content, its signatures, the keys and the rule in force.
record SignatureCase(Json.Members json) {

  private static final Set<String> VERDICTS = Set.of("accept", "refuse");

  Optional<String> name() {
    return json.text("name");
  }

  String kind() {
    return text(json, "kind");
  }

  /// `accept` or `refuse`.
  String expected() {
    String verdict = text(json, "verdict");
    if (!VERDICTS.contains(verdict)) {
      throw new Malformed("verdict: found " + verdict + ", wanted accept or refuse");
    }
    return verdict;
  }

  /// What the product says. Bytes in another spelling than the one of base64url are refused, not
  /// malformed: that is what some cases are about.
  Verdict verdict() {
    SigningPolicy policy = policy();
    List<EnrolledKey> keys = keys();
    long at = whole(json, "at");
    Bytes content;
    try {
      content = Bytes.ofBase64Url(text(json, "content"));
    } catch (IllegalArgumentException e) {
      return new Verdict.Refused(Reason.BASE64URL, "content: " + e.getMessage());
    }
    Optional<Bytes> list = json.text("batch").map(Bytes::ofBase64Url);
    return new SignatureCheck(
            policy,
            KeyRegister.of(keys),
            list.map(this::batches).orElse(Batches.NONE),
            Counters.NONE)
        .fact(content, at, list.map(this::references).orElseGet(() -> items(json, "signatures")));
  }

  /// In a log the facts of a batch name the list; in a case the list's signature is repeated.
  private Json.Items references(Bytes list) {
    return new Json.Items(
        items(json, "signatures").values().stream().map(one -> reference(one, list)).toList());
  }

  private static Json reference(Json signature, Bytes list) {
    if (signature instanceof Json.Members members
        && members.text("act").isPresent()
        && members.text("key").isPresent()) {
      return new Json.Members(
          Map.of(
              "act", new Json.Text(text(members, "act")),
              "batch", new Json.Text(Digest.of(list).toString()),
              "key", new Json.Text(text(members, "key"))));
    }
    return signature;
  }

  private Batches batches(Bytes list) {
    return (statement, key) ->
        items(json, "signatures").values().stream()
            .map(FactSignature::read)
            .filter(one -> one.key().equals(key) && Digest.of(list).equals(statement))
            .map(one -> new Batches.Signed(list, byKey(one)))
            .findFirst();
  }

  private static FactSignature.ByKey byKey(FactSignature signature) {
    if (signature instanceof FactSignature.ByKey byKey) {
      return byKey;
    }
    throw new Malformed("signatures: found a reference to a batch, wanted its signature");
  }

  private SigningPolicy policy() {
    Json.Members policy = members(json, "policy");
    return new SigningPolicy(
        text(policy, "log"),
        new HashSet<>(texts(policy, "origins")),
        texts(policy, "kinds").stream().map(SignatureCase::kind).collect(Collectors.toSet()),
        truth(policy, "backupEligible"),
        texts(policy, "acts"));
  }

  private List<EnrolledKey> keys() {
    return items(json, "keys").values().stream()
        .map(one -> object(one, "keys"))
        .map(SignatureCase::key)
        .toList();
  }

  private static EnrolledKey key(Json.Members key) {
    boolean ends = key.find("until").filter(until -> until instanceof Json.Whole).isPresent();
    return new EnrolledKey(
        Digest.parse(text(key, "id")),
        text(key, "person"),
        kind(text(key, "kind")),
        algorithm(text(key, "alg")),
        Bytes.ofBase64Url(text(key, "spki")),
        key.text("rpId").orElse(""),
        key.find("backupEligible").isPresent() && truth(key, "backupEligible"),
        whole(key, "from"),
        ends ? OptionalLong.of(whole(key, "until")) : OptionalLong.empty());
  }

  private static KeyKind kind(String word) {
    return KeyKind.of(word).orElseThrow(() -> wanted("kind", word, "device or webauthn"));
  }

  private static Algorithm algorithm(String word) {
    return Algorithm.of(word).orElseThrow(() -> wanted("alg", word, "ES256, EdDSA or RS256"));
  }

  private static String text(Json.Members json, String name) {
    return json.text(name).orElseThrow(() -> wanted(name, "no text", "one"));
  }

  private static long whole(Json.Members json, String name) {
    if (json.find(name).orElse(null) instanceof Json.Whole(long value)) {
      return value;
    }
    throw wanted(name, "no number", "one");
  }

  private static boolean truth(Json.Members json, String name) {
    if (json.find(name).orElse(null) instanceof Json.Truth(boolean value)) {
      return value;
    }
    throw wanted(name, "no truth value", "true or false");
  }

  private static Json.Members members(Json.Members json, String name) {
    return object(json.find(name).orElse(new Json.Nothing()), name);
  }

  private static Json.Members object(Json json, String name) {
    if (json instanceof Json.Members members) {
      return members;
    }
    throw wanted(name, json.word(), "an object");
  }

  private static Json.Items items(Json.Members json, String name) {
    if (json.find(name).orElse(null) instanceof Json.Items items) {
      return items;
    }
    throw wanted(name, "no list", "one");
  }

  private static List<String> texts(Json.Members json, String name) {
    return items(json, name).values().stream()
        .map(one -> one.asText().orElseThrow(() -> wanted(name, one.word(), "a text")))
        .toList();
  }

  private static Malformed wanted(String name, String found, String wanted) {
    return new Malformed(name + ": found " + found + ", wanted " + wanted);
  }
}
