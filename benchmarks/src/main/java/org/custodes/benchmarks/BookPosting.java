package org.custodes.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Kmp;
import org.custodes.accounting.Mass;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Measurement;
import org.custodes.accounting.MeasurementBasis;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.benchmarks.BookHouse.Approver;
import org.custodes.server.CustodesServer;
import org.custodes.server.Schema;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.BookStore;
import org.custodes.server.books.Books;
import org.custodes.server.books.Change;
import org.custodes.server.books.Provenance;
import org.custodes.server.facts.CanonicalJson;
import org.custodes.server.facts.Json;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Role;
import org.custodes.server.postgres.Settings;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// How fast signed entries come into the books, and how fast the books answer.
///
/// `java … BookPosting SINGLES BATCHES LINES POSTINGS`, for example `4000 200 20000 1000000`.
/// Limits: second signatures through HTTP by 8 clients 1,000/s, p99 under 50 ms, and a quarter of
/// the same rows as bare SQL; batches of 100 by 4 people 10,000 entries/s; a month end of 20,000
/// lines under 60 s; a balance as known over 1,000,000 postings under 1 s.
final class BookPosting {

  private static final int CLIENTS = 8;
  private static final int SIGNERS = 4;
  private static final int BATCH = 100;

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final BookHouse house;
  private final Map<String, String> tokens = new HashMap<>();

  private BookPosting(BookHouse house) {
    this.house = house;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("book-posting-");
    Settings settings =
        new Settings(folder.resolve("programs"), folder.resolve("data"), Settings.Mode.DURABLE);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      Schema.migrate(postgres.access(Role.MIGRATOR));
      try (ConfigurableApplicationContext server =
          CustodesServer.start(postgres.access(Role.APPLICATION), settings(folder))) {
        BookPosting measured = new BookPosting(new BookHouse(server, CLIENTS));
        measured.singles(Integer.parseInt(arguments[0]));
        measured.batches(Integer.parseInt(arguments[1]));
        measured.monthEnd(Integer.parseInt(arguments[2]));
        measured.asKnown(Integer.parseInt(arguments[3]));
      }
    }
  }

  private static Map<String, String> settings(Path folder) {
    return Map.of(
        "server.port",
        "0",
        "custodes.demonstration.people",
        folder.resolve("people").toString(),
        "custodes.identity.name-keys",
        folder.resolve("name-keys").toString());
  }

  /// Second signatures, each under one change, through HTTP. The first quarter warms up.
  private void singles(int singles) throws Exception {
    Mba area = house.open("ZB01", "ZBA1");
    List<HttpRequest> requests = new ArrayList<>();
    for (int i = 0; i < singles; i++) {
      Approver approver = house.approvers().get(i % CLIENTS);
      UUID approval = house.prepared(area, 1);
      requests.add(request(approver, approval, house.signature(approver, List.of(approval))));
    }
    int warm = singles / 4;
    run(requests.subList(0, warm));
    long began = System.nanoTime();
    List<Long> times = run(requests.subList(warm, singles));
    double rate = times.size() / seconds(began);
    Collections.sort(times);
    double bare = bare(area, times.size());
    System.out.printf(
        Locale.ROOT,
        "single entries through HTTP, %d clients: %,.0f/s, median %.1f ms, p99 %.1f ms; bare SQL %,.0f/s, share %.0f %%%n",
        CLIENTS,
        rate,
        times.get(times.size() / 2) / 1e6,
        times.get(times.size() * 99 / 100) / 1e6,
        bare,
        100 * rate / bare);
  }

  private static List<Long> run(List<HttpRequest> requests) throws Exception {
    Queue<HttpRequest> waiting = new ConcurrentLinkedQueue<>(requests);
    Queue<Long> times = new ConcurrentLinkedQueue<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      together(
          CLIENTS,
          _ -> {
            for (HttpRequest next = waiting.poll(); next != null; next = waiting.poll()) {
              long began = System.nanoTime();
              HttpResponse<String> answer = client.send(next, HttpResponse.BodyHandlers.ofString());
              times.add(System.nanoTime() - began);
              requireDone(answer);
            }
            return 0;
          });
    }
    return new ArrayList<>(times);
  }

  private static void requireDone(HttpResponse<String> answer) {
    String to = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() / 100 != 3 || !to.endsWith("?done=done")) {
      throw new IllegalStateException("not done: " + answer.statusCode() + " " + to);
    }
  }

  private HttpRequest request(Approver approver, UUID approval, Json.Members signature) {
    String signed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                CanonicalJson.write(
                        Json.Members.NONE.with(
                            "signatures", new Json.Items(List.of((Json) signature))))
                    .toArray());
    String token = tokens.computeIfAbsent(approver.session(), this::token);
    return HttpRequest.newBuilder(
            URI.create(
                "http://localhost:%s/approvals/%s/signature"
                    .formatted(house.property("local.server.port"), approval)))
        .header("Cookie", "custodes_session=" + approver.session())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "_csrf=" + token + "&signed=" + signed, StandardCharsets.US_ASCII))
        .build();
  }

  /// The token that stands in a form of whoever shows this cookie.
  private String token(String session) {
    HttpRequest page =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%s/approvals".formatted(house.property("local.server.port"))))
            .header("Cookie", "custodes_session=" + session)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      Matcher token = TOKEN.matcher(client.send(page, HttpResponse.BodyHandlers.ofString()).body());
      if (!token.find()) {
        throw new IllegalStateException("the page has no form");
      }
      return token.group(1);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the page cannot be read", e);
    }
  }

  /// The same rows of fact, entry, line and postings without people, by as many clients. The fact's
  /// bytes are those of one that people signed, so that they are as long and followers can read
  /// them.
  private double bare(Mba area, int entries) throws Exception {
    String canonical =
        house
            .bean(JdbcClient.class)
            .sql(
                "select convert_from(canonical, 'UTF8') from facts.fact "
                    + "where type = 'books.changes-posted.1' order by entered desc limit 1")
            .query(String.class)
            .single();
    AtomicLong left = new AtomicLong(entries);
    long began = System.nanoTime();
    together(
        CLIENTS,
        _ -> {
          while (left.getAndDecrement() > 0) {
            house
                .bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> bareEntry(area, canonical));
          }
          return 0;
        });
    return entries / seconds(began);
  }

  private void bareEntry(Mba area, String canonical) {
    house.bean(BookStore.class).share(area);
    UUID fact = UUID.randomUUID();
    house
        .bean(JdbcClient.class)
        .sql(
            """
            insert into facts.fact (id, type, canonical, hash, actor, subject, recorded_at)
            select ?, 'books.changes-posted.1', bytes, sha256(bytes), 'house', 'bare', now()
            from convert_to(?, 'UTF8') bytes
            """)
        .params(fact, canonical)
        .update();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    append(List.of(entry(area, 0)), fact, now, now);
  }

  /// Second signatures, each under a hundred changes, in the server itself.
  private void batches(int batches) throws Exception {
    Mba area = house.open("ZB02", "ZBA2");
    record Prepared(Approver approver, UUID approval, Json.Members signature) {}
    Queue<Prepared> waiting = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < batches; i++) {
      Approver approver = house.approvers().get(i % CLIENTS);
      UUID approval = house.prepared(area, BATCH);
      waiting.add(new Prepared(approver, approval, house.signature(approver, List.of(approval))));
    }
    long began = System.nanoTime();
    together(
        SIGNERS,
        _ -> {
          for (Prepared next = waiting.poll(); next != null; next = waiting.poll()) {
            house.sign(next.approver(), List.of(next.approval()), next.signature());
          }
          return 0;
        });
    System.out.printf(
        Locale.ROOT,
        "batches of %d by %d people: %,.0f entries/s, limit 10,000%n",
        BATCH,
        SIGNERS,
        batches * BATCH / seconds(began));
  }

  /// Asked for in parts of a hundred lines, and signed by two as lists of fifty parts.
  private void monthEnd(int lines) {
    Mba area = house.open("ZB03", "ZBA3");
    long began = System.nanoTime();
    List<UUID> parts = new ArrayList<>();
    for (int i = 0; i < lines / BATCH; i++) {
      parts.add(house.prepared(area, BATCH));
    }
    Approver approver = house.approvers().getFirst();
    for (int from = 0; from < parts.size(); from += 50) {
      List<UUID> list = parts.subList(from, Math.min(parts.size(), from + 50));
      house.sign(approver, list, house.signature(approver, list));
    }
    System.out.printf(
        Locale.ROOT, "month end of %,d lines: %.1f s, limit 60 s%n", lines, seconds(began));
  }

  /// Two postings an entry, a thousand entries a transaction, known a second after each other.
  private void asKnown(int postings) {
    Mba area = house.open("ZB04", "ZBA4");
    UUID fact = house.bean(Books.class).find(area).orElseThrow().fact();
    Instant known = Instant.parse("2026-02-01T00:00:00Z");
    int transactions = postings / 2_000;
    long began = System.nanoTime();
    for (int i = 0; i < transactions; i++) {
      Instant at = known.plusSeconds(i);
      house
          .bean(TransactionTemplate.class)
          .executeWithoutResult(_ -> {
            List<Entry> entries = new ArrayList<>();
            for (int k = 0; k < 1_000; k++) {
              entries.add(entry(area, k));
            }
            append(entries, fact, Instant.now().truncatedTo(ChronoUnit.MICROS), at);
          });
    }
    System.out.printf(
        Locale.ROOT,
        "%,d entries straight into the tables: %,.0f/s%n",
        transactions * 1_000,
        transactions * 1_000 / seconds(began));
    AsKnown when = AsKnown.at(BookHouse.OPENED.plusDays(20), known.plusSeconds(transactions / 2));
    BookLedger ledger = house.bean(BookLedger.class);
    LocalDate start = BookHouse.OPENED;
    time("holdings as known", () -> ledger.holdings(area, when));
    time(
        "balance as known",
        () -> ledger.balance(area, Category.ENRICHED, new Period(start, start.plusDays(19)), when));
    time("first page of batches as known", () -> ledger.batches(area, when, "", BookLedger.PAGE));
  }

  private static void time(String what, Runnable question) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      long began = System.nanoTime();
      question.run();
      times.add(System.nanoTime() - began);
    }
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.0f ms, slowest of 7 %.0f ms, limit 1000 ms%n",
        what,
        times.get(3) / 1e6,
        times.getLast() / 1e6);
  }

  private void append(List<Entry> entries, UUID fact, Instant recorded, Instant known) {
    house
        .bean(BookStore.class)
        .append(
            entries.stream().map(entry -> new Change(entry, false)).toList(),
            Optional.empty(),
            new Provenance(
                recorded,
                known,
                !known.equals(recorded),
                UUID.randomUUID(),
                Optional.of(UUID.randomUUID()),
                fact));
  }

  private static Entry entry(Mba area, int number) {
    UUID key = UUID.randomUUID();
    ChangeLine line =
        ChangeLine.of(
            ChangeCode.GA,
            new Kmp("A"),
            new BatchName(key.toString().substring(0, 13)),
            MaterialDescription.parse("O/G/H/C"),
            1,
            Measurement.of(MeasurementBasis.M),
            List.of(new Content(Category.ENRICHED, Mass.ofGrams("1500"), Mass.ofGrams("60"))));
    return Entry.change(key, area, BookHouse.OPENED.plusDays(number % 28), List.of(line));
  }

  private static void together(int people, Work work) throws Exception {
    try (ExecutorService all = Executors.newFixedThreadPool(people)) {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        int number = i;
        tasks.add(() -> work.call(number));
      }
      for (Future<Integer> one : all.invokeAll(tasks)) {
        one.get();
      }
    }
  }

  /// What one of several does.
  private interface Work {
    int call(int number) throws IOException, InterruptedException;
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
