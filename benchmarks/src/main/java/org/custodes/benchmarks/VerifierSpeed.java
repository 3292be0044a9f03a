package org.custodes.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.CanonicalJson;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.signature.SoftwareKey;
import org.custodes.transparency.signature.Statement;
import org.custodes.verifier.HousePolicy;
import org.custodes.verifier.Outcome;
import org.custodes.verifier.Verification;
import org.custodes.verifier.dump.Schema;

/// How long it takes to verify an export of a million entries: `VerifierSpeed [entries] [entries a
/// fact]`. The limit is 60 s within 2 GB: run it with `-Xmx2g`.
///
/// The export is written first, with keys that really sign, by this program's own knowledge of the
/// tables. By default people sign 100 entries at once, so a million take 10,000 facts and 20,000
/// signatures; with fewer entries a fact the signatures soon take most of the time.
public final class VerifierSpeed {

  private static final String LOG = "speed.example/books";
  private static final String AREA = "VS01";
  private static final String PLACE = "http://sign.localhost:1";
  private static final double LIMIT_SECONDS = 60;
  private static final int BATCHES = 100_000;
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final LocalDate OPENED = LocalDate.parse("2026-02-01");
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Map<String, BufferedWriter> tables = new TreeMap<>();
  private final Map<Integer, long[]> stock = new HashMap<>();
  private final Random random = new Random(1);
  private final List<Person> people = new ArrayList<>();
  private long facts;
  private long entries;

  private record Person(String id, String account, SoftwareKey key) {}

  private VerifierSpeed(Path folder) {
    this.folder = folder;
  }

  static void main(String[] words) throws IOException {
    int wanted = words.length > 0 ? Integer.parseInt(words[0]) : 1_000_000;
    int each = words.length > 1 ? Integer.parseInt(words[1]) : 100;
    Path folder = Files.createTempDirectory("verifier-speed");
    try {
      VerifierSpeed house = new VerifierSpeed(folder);
      Path export = house.write(wanted, each);
      measure(house.policy(), export, wanted);
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static void measure(HousePolicy policy, Path export, int entries) throws IOException {
    long start = System.nanoTime();
    long before = processor();
    Outcome outcome = Verification.of(policy, Verification.Sources.export(export));
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor = (processor() - before) / 1e9;
    outcome.listed().stream().limit(5).forEach(one -> System.out.println(one.line()));
    System.out.printf(
        Locale.ROOT,
        "entries            %,d in %,d facts, %,d signatures%n",
        entries,
        outcome.facts(),
        outcome.signatures());
    System.out.printf(Locale.ROOT, "export             %,d bytes%n", Files.size(export));
    System.out.printf(Locale.ROOT, "verified           %s%n", outcome.verdict());
    System.out.printf(Locale.ROOT, "seconds            %.1f%n", seconds);
    System.out.printf(Locale.ROOT, "processor seconds  %.1f%n", processor);
    System.out.printf(
        Locale.ROOT, "heap               at most %,d bytes%n", Runtime.getRuntime().maxMemory());
    System.out.printf(Locale.ROOT, "share of the limit %.2f%n", seconds / LIMIT_SECONDS);
    if (!outcome.passes()) {
      throw new IllegalStateException("an honest export does not pass");
    }
  }

  /// Time on processors of this process; other programs on the machine do not count.
  private static long processor() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private HousePolicy policy() {
    return new HousePolicy(
        LOG, Set.of(people.get(0).key.id(), people.get(1).key.id()), Set.of(), false, List.of());
  }

  private Path write(int wanted, int each) throws IOException {
    SecureRandom secure = new SecureRandom();
    for (int i = 0; i < 4; i++) {
      people.add(new Person(id(), id(), SoftwareKey.make(secure)));
    }
    people();
    open();
    while (entries < wanted) {
      post(Math.min(each, wanted - (int) entries));
    }
    for (Map.Entry<Integer, long[]> one : stock.entrySet()) {
      long[] held = one.getValue();
      row(
          "books.stock",
          "area",
          AREA,
          "account",
          "stock",
          "category",
          "E",
          "batch",
          batch(one.getKey()),
          "element",
          held[0] + "",
          "fissile",
          held[1] + "",
          "latest",
          LocalDate.ofEpochDay(held[2]) + "");
    }
    for (String line : Schema.KNOWN.migrations()) {
      String[] words = line.split(" ", -1);
      row(
          "house.schema_history",
          "version",
          words[0],
          "script",
          words[1],
          "checksum",
          words[2],
          "success",
          "t");
    }
    return together();
  }

  private void people() throws IOException {
    List<Bytes> accounts = new ArrayList<>();
    for (Person person : people) {
      String duty = people.indexOf(person) < 2 ? "key-officer" : "accountant";
      accounts.add(
          told(
              "identity.account-made.1",
              "house",
              Map.of(
                  "account",
                  text(person.account),
                  "person",
                  text(person.id),
                  "duties",
                  new Json.Items(List.of(text(duty))))));
      row("identity.person", "id", person.id);
      row("identity.account", "id", person.account, "person", person.id);
      row("identity.account_duty", "account", person.account, "duty", duty, "area", "");
    }
    for (Person person : people) {
      boolean founder = people.indexOf(person) < 2;
      Map<String, Json> key =
          new HashMap<>(
              Map.of(
                  "person",
                  text(person.id),
                  "key",
                  text(person.key.id().toString()),
                  "kind",
                  text("device"),
                  "alg",
                  text("ES256"),
                  "spki",
                  text(person.key.spki().encoded().base64Url()),
                  "name",
                  text("speed")));
      if (founder) {
        key.putAll(Map.of("origin", text(PLACE), "log", text(LOG)));
      }
      Json.Members content =
          content(founder ? "identity.key-founded.1" : "identity.key-enrolled.1", key);
      List<Json> signatures = new ArrayList<>(List.of(signature(content, "enrol", person)));
      if (!founder) {
        signatures.add(signature(content, "prepare", people.get(0)));
        signatures.add(signature(content, "approve", people.get(1)));
      }
      String fact = close(content, founder ? person.id : people.get(0).id, signatures);
      List<String> enrollers =
          founder
              ? List.of()
              : List.of(people.get(0).id, people.get(1).id).stream().sorted().toList();
      row(
          "identity.signing_key",
          "id",
          person.key.id().toString(),
          "person",
          person.id,
          "kind",
          "device",
          "algorithm",
          "ES256",
          "spki",
          "\\\\x" + person.key.spki().encoded().hex(),
          "name",
          "speed",
          "enrolled_at",
          moment(),
          "enrolled_by",
          fact,
          "founder",
          founder ? "t" : "f",
          "unconfirmed",
          "f",
          "enrollers",
          "{" + String.join(",", enrollers) + "}");
      if (people.indexOf(person) == 0) {
        row(
            "identity.signing_place",
            "origin",
            PLACE,
            "rp_id",
            "sign.localhost",
            "since",
            moment(),
            "fact",
            fact);
      }
    }
    if (accounts.size() != people.size()) {
      throw new IllegalStateException("somebody has no account");
    }
  }

  private void open() throws IOException {
    String empty = Digest.of(Bytes.ofText("")).bytes().hex();
    row("books.listing", "sha256", "\\\\x" + empty, "rows", "0");
    String fact =
        signed(
            "books.book-opened.1",
            Map.of(
                "area",
                text(AREA),
                "facility",
                text("VF01"),
                "day",
                text(OPENED.toString()),
                "key",
                text(id()),
                "batches",
                new Json.Whole(0),
                "listing",
                text(empty),
                "totals",
                new Json.Items(List.of()),
                "says",
                text("opens")));
    row("books.book", "area", AREA, "facility", "VF01", "opened", OPENED.toString(), "fact", fact);
    row(
        "books.inventory",
        "area",
        AREA,
        "day",
        OPENED.minusDays(1).toString(),
        "opening",
        "t",
        "sha256",
        "\\\\x" + empty,
        "fact",
        fact);
  }

  private void post(int count) throws IOException {
    List<Json> said = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String key = id();
      keys.add(key);
      said.add(
          new Json.Members(
              Map.of(
                  "key",
                  text(key),
                  "date",
                  text(day(entries + i).toString()),
                  "lines",
                  new Json.Items(List.of(line(entries + i))))));
    }
    String fact =
        signed(
            "books.changes-posted.1",
            Map.of("area", text(AREA), "says", text("speed"), "entries", new Json.Items(said)));
    for (int i = 0; i < count; i++) {
      entry(keys.get(i), day(entries), fact);
    }
  }

  private void entry(String key, LocalDate day, String fact) throws IOException {
    long mass = mass(entries);
    String batch = batch((int) (entries % BATCHES));
    String number = (entries + 1) + "";
    row(
        "books.entry",
        "number",
        number,
        "key",
        key,
        "area",
        AREA,
        "event_date",
        day + "",
        "kind",
        "change",
        "late",
        "f",
        "recorded_at",
        moment(),
        "known_at",
        moment(),
        "imported",
        "f",
        "preparer",
        people.get(2).id,
        "approver",
        people.get(3).id,
        "fact",
        fact);
    row(
        "books.line",
        "entry",
        number,
        "ordinal",
        "0",
        "area",
        AREA,
        "event_date",
        day + "",
        "code",
        "RD",
        "point",
        "1",
        "batch",
        batch,
        "description",
        "G/Q/L/C",
        "items",
        "1",
        "measurement",
        "N",
        "categories",
        "E",
        "elements",
        "{" + mass + "}",
        "fissiles",
        "{" + mass / 25 + "}",
        "counterpart",
        "ZZ/ZM09",
        "shippers_batch",
        batch,
        "revision",
        "0",
        "reverses",
        "f");
    posting(number, "0", "stock", batch, day, mass, mass / 25);
    posting(number, "1", "shipper", "", day, -mass, -(mass / 25));
    long[] held =
        stock.computeIfAbsent((int) (entries % BATCHES), _ -> new long[] {0, 0, Long.MIN_VALUE});
    held[0] += mass;
    held[1] += mass / 25;
    held[2] = Math.max(held[2], day.toEpochDay());
    entries++;
  }

  private void posting(
      String number,
      String ordinal,
      String account,
      String batch,
      LocalDate day,
      long element,
      long fissile)
      throws IOException {
    row(
        "books.posting",
        "entry",
        number,
        "ordinal",
        ordinal,
        "area",
        AREA,
        "account",
        account,
        "category",
        "E",
        "batch",
        batch,
        "code",
        "RD",
        "event_date",
        day + "",
        "known_at",
        moment(),
        "element",
        element + "",
        "fissile",
        fissile + "");
  }

  private static Json.Members line(long number) {
    long mass = mass(number);
    String batch = batch((int) (number % BATCHES));
    return new Json.Members(
        Map.of(
            "code",
            text("RD"),
            "point",
            text("1"),
            "batch",
            text(batch),
            "description",
            text("G/Q/L/C"),
            "items",
            new Json.Whole(1),
            "measurement",
            text("N"),
            "counterpart",
            text("ZZ/ZM09"),
            "shippersBatch",
            text(batch),
            "contents",
            new Json.Items(
                List.of(
                    new Json.Members(
                        Map.of(
                            "category",
                            text("E"),
                            "element",
                            text(mass + ""),
                            "fissile",
                            text(mass / 25 + "")))))));
  }

  /// Of each batch one change a day, so that no revision is needed.
  private static LocalDate day(long number) {
    return OPENED.plusDays(number / BATCHES);
  }

  private static long mass(long number) {
    return 1_000_000 + number % 977;
  }

  private static String batch(int number) {
    return "B-%06d".formatted(number);
  }

  // --- Facts ---------------------------------------------------------------------------------

  private Bytes told(String type, String actor, Map<String, Json> fields) throws IOException {
    Json.Members content = content(type, fields);
    close(content, actor, List.of());
    return CanonicalJson.write(content);
  }

  private String signed(String type, Map<String, Json> fields) throws IOException {
    Json.Members content = content(type, fields);
    return close(
        content,
        people.get(2).id,
        List.of(
            signature(content, "prepare", people.get(2)),
            signature(content, "approve", people.get(3))));
  }

  private Json.Members content(String type, Map<String, Json> fields) {
    return new Json.Members(
        Map.of(
            "version",
            new Json.Whole(1),
            "type",
            text(type),
            "state",
            text("ZZ"),
            "subject",
            text("speed"),
            "fields",
            new Json.Members(fields),
            "salt",
            text("%016x%016x".formatted(random.nextLong(), random.nextLong()))));
  }

  private static Json signature(Json.Members content, String act, Person person) {
    return person.key.sign(Statement.of(LOG, act, CanonicalJson.write(content))).json();
  }

  private String close(Json.Members content, String actor, List<Json> signatures)
      throws IOException {
    facts++;
    String id = id();
    Map<String, Json> all = new HashMap<>(content.values());
    all.put("id", text(id));
    all.put("recorded", text(MICROSECONDS.format(now())));
    all.put("actor", text(actor));
    if (!signatures.isEmpty()) {
      all.put("signatures", new Json.Items(signatures));
    }
    Bytes bytes = CanonicalJson.write(new Json.Members(all));
    Map<String, String> row = new HashMap<>();
    if (!signatures.isEmpty()) {
      row.put("content_hash", "\\\\x" + Digest.of(CanonicalJson.write(content)).bytes().hex());
    }
    String type = content.text("type").orElseThrow();
    row.putAll(
        Map.of(
            "entered",
            facts + "",
            "id",
            id,
            "type",
            type,
            "canonical",
            "\\\\x" + bytes.hex(),
            "hash",
            "\\\\x" + Digest.of(bytes).bytes().hex(),
            "actor",
            actor,
            "subject",
            "speed",
            "recorded_at",
            moment()));
    row("facts.fact", row);
    row(
        "facts.place",
        "index",
        (facts - 1) + "",
        "fact",
        facts + "",
        "placed_at",
        moment(),
        "type",
        type,
        "actor",
        actor,
        "subject",
        "speed",
        "recorded_at",
        moment());
    return id;
  }

  private Instant now() {
    return START.plusMillis(facts);
  }

  private String moment() {
    return MICROSECONDS.format(now()).replace('T', ' ').replace("Z", "+00");
  }

  private String id() {
    long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE;
    return new UUID(high, low).toString();
  }

  private static Json.Text text(String text) {
    return new Json.Text(text);
  }

  // --- Tables --------------------------------------------------------------------------------

  private void row(String table, String... values) throws IOException {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      row.put(values[i], values[i + 1]);
    }
    row(table, row);
  }

  private void row(String table, Map<String, String> values) throws IOException {
    BufferedWriter writer = tables.get(table);
    if (writer == null) {
      writer = Files.newBufferedWriter(folder.resolve(table));
      tables.put(table, writer);
    }
    List<String> columns = Objects.requireNonNull(Schema.KNOWN.columns().get(table));
    for (int i = 0; i < columns.size(); i++) {
      writer.write(i == 0 ? "" : "\t");
      writer.write(values.getOrDefault(columns.get(i), "\\N"));
    }
    writer.write('\n');
  }

  private Path together() throws IOException {
    Path export = folder.resolve("export.sql");
    try (var out = Files.newOutputStream(export)) {
      for (Map.Entry<String, List<String>> table :
          new TreeMap<>(Schema.KNOWN.columns()).entrySet()) {
        String head =
            "COPY %s (%s) FROM stdin;\n"
                .formatted(table.getKey(), String.join(", ", table.getValue()));
        out.write(Bytes.ofText(head).toArray());
        BufferedWriter rows = tables.get(table.getKey());
        if (rows != null) {
          rows.close();
          Files.copy(folder.resolve(table.getKey()), out);
          Files.delete(folder.resolve(table.getKey()));
        }
        out.write(Bytes.ofText("\\.\n\n").toArray());
      }
      out.write(Bytes.ofText("--\n-- PostgreSQL database dump complete\n--\n").toArray());
    }
    return export;
  }
}
