package org.custodes.verifier;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.CanonicalJson;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.signature.SoftwareKey;
import org.custodes.transparency.signature.Statement;

/// A house's facts, written as the server writes them, with keys that sign. Whoever writes a
/// history may write a wrong one: nothing is refused here.
public final class History {

  public static final String LOG = "test.example/books";
  public static final String DAY = "2026-03-02";

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final Instant START = Instant.parse(DAY + "T08:00:00Z");

  private final List<Bytes> facts = new ArrayList<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<List<Json.Members>> listings = new ArrayList<>();
  private final Random random = new Random(20260302);
  private final SecureRandom keys = seeded();
  private Instant now = START;

  /// Somebody with a key.
  ///
  /// @param id pseudonym
  public record Person(String id, String account, SoftwareKey key) {}

  private static SecureRandom seeded() {
    try {
      SecureRandom seeded = SecureRandom.getInstance("SHA1PRNG");
      seeded.setSeed(20260302);
      return seeded;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA1PRNG", e);
    }
  }

  /// The bytes of all facts, in the order of the log.
  public List<Bytes> facts() {
    return facts;
  }

  /// Files by the hexadecimal digits of their SHA-256: packs and reports.
  public Map<String, byte[]> files() {
    return files;
  }

  /// Listings by their rows.
  public List<List<Json.Members>> listings() {
    return listings;
  }

  public Person person(String name) {
    return people.computeIfAbsent(name, _ -> new Person(id(), id(), SoftwareKey.make(keys)));
  }

  /// A further key for somebody.
  public Person again(String name) {
    Person old = person(name);
    Person now = new Person(old.id, old.account, SoftwareKey.make(keys));
    people.put(name, now);
    return now;
  }

  public String id() {
    long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE;
    return new UUID(high, low).toString();
  }

  public Instant now() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  /// A file and its name.
  public String file(String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String sha256 = Digest.of(Bytes.of(bytes)).bytes().hex();
    files.put(sha256, bytes);
    return sha256;
  }

  /// A listing and its hash.
  public String listing(List<Json.Members> rows) {
    listings.add(rows);
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(CanonicalJson.text(row)).append('\n'));
    return Digest.of(Bytes.ofText(text.toString())).bytes().hex();
  }

  // --- Facts ---------------------------------------------------------------------------------

  /// A fact that nobody signs.
  public String told(String type, String actor, String subject, Map<String, Json> fields) {
    return close(content(type, subject, fields), actor, List.of(), List.of());
  }

  /// What is to be signed.
  public Json.Members content(String type, String subject, Map<String, Json> fields) {
    Map<String, Json> all = new HashMap<>();
    all.put("version", new Json.Whole(1));
    all.put("type", text(type));
    all.put("state", text("ZZ"));
    all.put("subject", text(subject));
    all.put("fields", new Json.Members(fields));
    all.put("salt", text("%016x%016x".formatted(random.nextLong(), random.nextLong())));
    if (fields.containsKey("area")) {
      all.put("facility", text("ZF01"));
    }
    if (fields.get("date") instanceof Json.Text date) {
      all.put("date", date);
    }
    return new Json.Members(all);
  }

  /// An act that two sign: the first signature is told by a fact of its own.
  public String signed(
      String type, String subject, Map<String, Json> fields, String first, String second) {
    Json.Members content = content(type, subject, fields);
    prepared(content, type, first, "built-in");
    return close(
        content,
        person(first).id,
        List.of(
            signature(content, "prepare", person(first).key),
            signature(content, "approve", person(second).key)),
        List.of());
  }

  public void prepared(Json.Members content, String type, String by, String pack) {
    told(
        "identity.approval-prepared.1",
        person(by).id,
        "something",
        Map.of(
            "approval", text(id()),
            "act", text(type),
            "content", text(Digest.of(CanonicalJson.write(content)).bytes().hex()),
            "pack", text(pack),
            "expires", text(now.plus(Duration.ofDays(7)).toString())));
  }

  public Json signature(Json.Members content, String act, SoftwareKey key) {
    return key.sign(Statement.of(LOG, act, CanonicalJson.write(content))).json();
  }

  /// Records a content.
  public String close(
      Json.Members content, String actor, List<Json> signatures, List<Json> attested) {
    String id = id();
    now = now.plusMillis(250);
    Map<String, Json> all = new HashMap<>(content.values());
    all.put("id", text(id));
    all.put("recorded", text(MICROSECONDS.format(now)));
    all.put("actor", text(actor));
    if (!signatures.isEmpty()) {
      all.put("signatures", new Json.Items(signatures));
    }
    if (!attested.isEmpty()) {
      all.put("attested", new Json.Items(attested));
    }
    facts.add(CanonicalJson.write(new Json.Members(all)));
    return id;
  }

  // --- People --------------------------------------------------------------------------------

  public void madeByHouse(String name, String... duties) {
    Person person = person(name);
    told(
        "identity.account-made.1",
        "house",
        "account " + person.account,
        Map.of(
            "account", text(person.account), "person", text(person.id), "duties", texts(duties)));
  }

  public void founded(String name) {
    Json.Members content =
        content(
            "identity.key-founded.1",
            "key of " + person(name).id,
            with(key(name), "origin", text("http://sign.localhost:1"), "log", text(LOG)));
    close(
        content,
        person(name).id,
        List.of(signature(content, "enrol", person(name).key)),
        List.of());
  }

  public void made(String name, String first, String second, String... duties) {
    Person person = person(name);
    signed(
        "identity.account-made.2",
        "account " + person.account,
        Map.of(
            "account",
            text(person.account),
            "person",
            text(person.id),
            "draft",
            text("0".repeat(64)),
            "duties",
            texts(duties)),
        first,
        second);
  }

  public void enrolled(String name, String first, String second) {
    Json.Members content =
        content("identity.key-enrolled.1", "key of " + person(name).id, key(name));
    prepared(content, "identity.key-enrolled.1", first, "built-in");
    close(
        content,
        person(first).id,
        List.of(
            signature(content, "enrol", person(name).key),
            signature(content, "prepare", person(first).key),
            signature(content, "approve", person(second).key)),
        List.of());
  }

  public Map<String, Json> key(String name) {
    SoftwareKey key = person(name).key;
    return with(
        Map.of(),
        "person",
        text(person(name).id),
        "key",
        text(key.id().toString()),
        "kind",
        text("device"),
        "alg",
        text(key.spki().algorithm().word()),
        "spki",
        text(key.spki().encoded().base64Url()),
        "name",
        text("browser of " + name));
  }

  // --- Books ---------------------------------------------------------------------------------

  public static Json.Members mass(String category, long element, long fissile) {
    return new Json.Members(
        category.equals("P")
            ? Map.of("category", text(category), "element", large(element))
            : Map.of(
                "category", text(category), "element", large(element), "fissile", large(fissile)));
  }

  public static Json.Members line(String code, String batch, Json.Members... contents) {
    return new Json.Members(
        Map.of(
            "code", text(code),
            "point", text("1"),
            "batch", text(batch),
            "description", text("G/Q/L/C"),
            "items", new Json.Whole(1),
            "measurement", text("N"),
            "contents", new Json.Items(List.of(contents))));
  }

  public static Json.Members listed(String batch, Json.Members... contents) {
    return new Json.Members(
        Map.of(
            "point", text("B"),
            "batch", text(batch),
            "description", text("J/Q/7/B"),
            "items", new Json.Whole(0),
            "measurement", text("M"),
            "contents", new Json.Items(List.of(contents))));
  }

  public Json.Members entry(String key, LocalDate date, Json.Members... lines) {
    return new Json.Members(
        Map.of(
            "key",
            text(key),
            "date",
            text(date.toString()),
            "lines",
            new Json.Items(List.of(lines))));
  }

  public String posted(String area, List<Json.Members> entries, String first, String second) {
    return signed(
        "books.changes-posted.1",
        "books of " + area,
        Map.of(
            "area",
            text(area),
            "says",
            text("as the entries say"),
            "entries",
            new Json.Items(List.copyOf(entries))),
        first,
        second);
  }

  // --- JSON ----------------------------------------------------------------------------------

  public static Json.Text text(String text) {
    return new Json.Text(text);
  }

  public static Json.Text large(long number) {
    return text(Long.toString(number));
  }

  public static Json.Items texts(String... texts) {
    return new Json.Items(Stream.of(texts).<Json>map(Json.Text::new).toList());
  }

  public static Json.Items records(Json.Members... records) {
    return new Json.Items(List.of(records));
  }

  /// The same and more members: names and values by turns.
  public static Map<String, Json> with(Map<String, Json> some, Object... more) {
    Map<String, Json> all = new HashMap<>(some);
    for (int i = 0; i < more.length; i += 2) {
      all.put((String) more[i], (Json) more[i + 1]);
    }
    return all;
  }
}
