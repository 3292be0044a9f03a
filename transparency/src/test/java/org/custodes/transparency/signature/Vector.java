package org.custodes.transparency.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.json.JsonReader;

/// One case of `reference/signatures/vectors.jsonl`.
record Vector(Json.Members json) {

  static List<Vector> all() {
    Path here = Path.of("reference", "signatures", "vectors.jsonl");
    Path file = Files.exists(here) ? here : Path.of("..").resolve(here);
    try {
      return Files.readAllLines(file).stream()
          .map(line -> new Vector(members(JsonReader.read(Bytes.ofText(line), 100_000))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return text("name");
  }

  boolean accepts() {
    return text("verdict").equals("accept");
  }

  Optional<String> reason() {
    return json.text("reason");
  }

  /// The verdict of the check; keys or base64url that cannot be read refuse as well.
  Verdict verdict() {
    SignatureCheck check =
        new SignatureCheck(policy(), KeyRegister.of(keys()), batches(), Counters.NONE);
    return check.fact(content(), whole(json, "at"), signatures());
  }

  Bytes content() {
    return Bytes.ofBase64Url(text("content"));
  }

  List<Json.Members> rawSignatures() {
    return items(json, "signatures").stream().map(Vector::members).toList();
  }

  Vector withContent(Bytes content) {
    return with("content", new Json.Text(content.base64Url()));
  }

  /// The same with bytes of one signature changed.
  Vector withSignature(int index, String member, UnaryOperator<Bytes> change) {
    Json.Members old = rawSignatures().get(index);
    Bytes bytes = Bytes.ofBase64Url(old.text(member).orElseThrow());
    Json.Members changed = replaced(old, member, new Json.Text(change.apply(bytes).base64Url()));
    List<Json> signatures = new java.util.ArrayList<>(items(json, "signatures"));
    signatures.set(index, changed);
    return with("signatures", new Json.Items(signatures));
  }

  private Vector with(String name, Json value) {
    return new Vector(replaced(json, name, value));
  }

  private static Json.Members replaced(Json.Members old, String name, Json value) {
    Map<String, Json> members = new TreeMap<>(old.values());
    members.put(name, value);
    return new Json.Members(members);
  }

  /// In the log a fact of a batch names the list; in the vectors the list's signature is repeated.
  private Json.Items signatures() {
    Optional<Bytes> batch = batch();
    return new Json.Items(
        rawSignatures().stream()
            .map(one -> batch.map(list -> reference(one, list)).orElse(one))
            .toList());
  }

  private static Json reference(Json.Members signature, Bytes list) {
    return new Json.Members(
        Map.of(
            "act", signature.find("act").orElseThrow(),
            "batch", new Json.Text(Digest.of(list).toString()),
            "key", signature.find("key").orElseThrow()));
  }

  private Batches batches() {
    return (statement, key) ->
        batch()
            .filter(list -> Digest.of(list).equals(statement))
            .flatMap(list -> signed(list, key));
  }

  private Optional<Batches.Signed> signed(Bytes list, Digest key) {
    return rawSignatures().stream()
        .map(FactSignature::read)
        .filter(one -> one.key().equals(key))
        .map(one -> new Batches.Signed(list, (FactSignature.ByKey) one))
        .findFirst();
  }

  private Optional<Bytes> batch() {
    return json.text("batch").map(Bytes::ofBase64Url);
  }

  private SigningPolicy policy() {
    Json.Members policy = members(json.find("policy").orElseThrow());
    return new SigningPolicy(
        policy.text("log").orElseThrow(),
        texts(policy, "origins").stream().collect(Collectors.toUnmodifiableSet()),
        texts(policy, "kinds").stream()
            .map(kind -> KeyKind.of(kind).orElseThrow())
            .collect(Collectors.toUnmodifiableSet()),
        truth(policy, "backupEligible"),
        texts(policy, "acts"));
  }

  private List<EnrolledKey> keys() {
    return items(json, "keys").stream().map(Vector::members).map(Vector::key).toList();
  }

  private static EnrolledKey key(Json.Members key) {
    boolean ends = key.find("until").orElseThrow() instanceof Json.Whole;
    return new EnrolledKey(
        Digest.parse(key.text("id").orElseThrow()),
        key.text("person").orElseThrow(),
        KeyKind.of(key.text("kind").orElseThrow()).orElseThrow(),
        Algorithm.of(key.text("alg").orElseThrow()).orElseThrow(),
        Bytes.ofBase64Url(key.text("spki").orElseThrow()),
        key.text("rpId").orElse(""),
        truth(key, "backupEligible"),
        whole(key, "from"),
        ends ? OptionalLong.of(whole(key, "until")) : OptionalLong.empty());
  }

  private String text(String name) {
    return json.text(name).orElseThrow();
  }

  private static Json.Members members(Json json) {
    return (Json.Members) json;
  }

  private static List<Json> items(Json.Members json, String name) {
    return ((Json.Items) json.find(name).orElseThrow()).values();
  }

  private static List<String> texts(Json.Members json, String name) {
    return items(json, name).stream().map(one -> one.asText().orElseThrow()).toList();
  }

  private static long whole(Json.Members json, String name) {
    return ((Json.Whole) json.find(name).orElseThrow()).value();
  }

  private static boolean truth(Json.Members json, String name) {
    return json.find(name).filter(new Json.Truth(true)::equals).isPresent();
  }
}
