package org.custodes.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.custodes.server.CustodesServer;
import org.custodes.server.Schema;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.AccountOutcome;
import org.custodes.server.identity.Accounts;
import org.custodes.server.identity.Sessions;
import org.custodes.server.identity.SigningPlace;
import org.custodes.server.identity.SimulatedPeople;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Role;
import org.custodes.server.postgres.Settings;
import org.custodes.server.site.RegisterFacility;
import org.custodes.server.site.SiteOutcome;
import org.springframework.context.ConfigurableApplicationContext;

/// How long the page *Approvals* takes when very many acts wait for a person.
///
/// `java … ApprovalInbox PENDING`; the limit is 200 ms with 10,000.
final class ApprovalInbox {

  private static final int WARM = 30;
  private static final int LOOKS = 101;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private ApprovalInbox() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int pending = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("approval-inbox-");
    Settings settings =
        new Settings(folder.resolve("programs"), folder.resolve("data"), Settings.Mode.DURABLE);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      Schema.migrate(postgres.access(Role.MIGRATOR));
      try (ConfigurableApplicationContext house =
          CustodesServer.start(postgres.access(Role.APPLICATION), settings(folder))) {
        fill(house, pending);
        measure(house, pending);
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

  private static void fill(ConfigurableApplicationContext house, int pending) {
    SimulatedPeople people = house.getBean(SimulatedPeople.class);
    people.prepare(new SigningPlace("http://sign.localhost", "sign.localhost"));
    RegisterFacility facilities = house.getBean(RegisterFacility.class);
    for (int number = 0; number < pending; number++) {
      SiteOutcome outcome =
          facilities.ask(
              new RegisterFacility.Typed(code(number), "Works " + number, "2020-01-01"),
              people.clerk());
      switch (outcome) {
        case SiteOutcome.Asked(var _, var approval) -> people.prepared(approval);
        case SiteOutcome.Refused _, SiteOutcome.NotAllowed _ ->
            throw new IllegalStateException("not asked: " + outcome);
      }
    }
  }

  private static void measure(ConfigurableApplicationContext house, int pending)
      throws IOException, InterruptedException {
    String port = house.getEnvironment().getProperty("local.server.port", "");
    String session =
        house.getBean(Sessions.class).begin(manager(house).id(), "127.0.0.1", "").reveal();
    HttpRequest page =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/approvals"))
            .header("Cookie", "custodes_session=" + session)
            .build();
    List<Long> times = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int look = 0; look < WARM + LOOKS; look++) {
        long began = System.nanoTime();
        HttpResponse<String> answer = client.send(page, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
          throw new IllegalStateException("the page answers " + answer.statusCode());
        }
        times.add(System.nanoTime() - began);
      }
    }
    List<Long> counted = new ArrayList<>(times.subList(WARM, times.size()));
    Collections.sort(counted);
    System.out.printf(
        "page Approvals with %,d pending: median %.1f ms, slowest of %d %.1f ms, limit 200 ms%n",
        pending, counted.get(LOOKS / 2) / 1e6, LOOKS, counted.getLast() / 1e6);
  }

  private static Account manager(ConfigurableApplicationContext house) {
    AccountOutcome made =
        house
            .getBean(Accounts.class)
            .addWithPassword("manager", "Manager", "heron over still water", Set.of(Duty.MANAGER));
    if (made instanceof AccountOutcome.Done(Account account)) {
      return account;
    }
    throw new IllegalStateException("no account: " + made);
  }

  /// The number in base 36, four characters.
  private static String code(int number) {
    StringBuilder code = new StringBuilder();
    for (int rest = number, place = 0; place < 4; place++, rest /= LETTERS.length()) {
      code.insert(0, LETTERS.charAt(rest % LETTERS.length()));
    }
    return code.toString();
  }
}
