package org.custodes.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How long pages take while many people click through a running demonstration.
///
/// `java … Clicking ADDRESS ACCOUNTS PEOPLE SECONDS PAUSE`, for example `http://localhost:8080
/// .custodes/demo/accounts 20 60 1000`. Each person signs in as one of the demonstration's and
/// follows links at random, from a seed that is said, with a pause in milliseconds between two
/// clicks. Limit: of 20 people the slowest click in a hundred takes under 300 ms. The first quarter
/// warms up.
final class Clicking {

  private static final long SEED = 20_261_122L;

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /// What is taken away rather than looked at.
  private static final Pattern DOWNLOAD =
      Pattern.compile(
          "/assets/.*|.*/(file|bytes|proof|export|dossier)|.*\\.(csv|pdf|json|txt)(\\?.*)?"
              + "|/log/.*|/seal/(heads/.*|policy)|.*/signatures/.*|/sign-out.*|/api/.*");

  private final String address;

  private Clicking(String address) {
    this.address = address;
  }

  public static void main(String[] arguments) throws Exception {
    Clicking house = new Clicking(arguments[0]);
    List<Login> logins = logins(Path.of(arguments[1]));
    int people = Integer.parseInt(arguments[2]);
    int seconds = Integer.parseInt(arguments[3]);
    int pause = Integer.parseInt(arguments[4]);
    List<Click> clicks = house.click(logins, people, seconds, pause);
    print(clicks, people, pause);
  }

  /// @param began nanoseconds after all began
  /// @param page its path with what differs from one thing to the next left out
  private record Click(long began, long took, String page) {}

  private record Login(String name, String password) {}

  private static List<Login> logins(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Login> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        all.add(new Login(file.getFileName().toString(), Files.readString(file).strip()));
      }
      return all;
    }
  }

  private List<Click> click(List<Login> logins, int people, int seconds, int pause)
      throws Exception {
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Callable<List<Click>>> walks = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      Login login = logins.get(i % logins.size());
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + i);
      walks.add(() -> walk(login, random, start, end, pause));
    }
    List<Click> all = new ArrayList<>();
    try (ExecutorService together = Executors.newFixedThreadPool(people)) {
      for (Future<List<Click>> one : together.invokeAll(walks)) {
        all.addAll(one.get());
      }
    }
    all.removeIf(click -> click.began < seconds * 250_000_000L);
    return all;
  }

  private List<Click> walk(Login login, RandomGenerator random, long start, long end, int pause)
      throws IOException, InterruptedException {
    List<Click> clicks = new ArrayList<>();
    try (HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      signIn(browser, login);
      String path = "/";
      while (System.nanoTime() < end) {
        Thread.sleep(pause == 0 ? 0 : random.nextInt(2 * pause));
        long began = System.nanoTime();
        HttpResponse<String> page = get(browser, path);
        clicks.add(new Click(began - start, System.nanoTime() - began, shape(path)));
        path = after(page, random);
        if (page.statusCode() / 100 > 3) {
          throw new IllegalStateException(
              login.name + " at " + page.uri() + ": " + page.statusCode());
        }
      }
    }
    return clicks;
  }

  private void signIn(HttpClient browser, Login login) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(browser, "/sign-in").body());
    if (!token.find()) {
      throw new IllegalStateException("the page to sign in has no form");
    }
    String form =
        "_csrf=%s&login=%s&password=%s"
            .formatted(
                token.group(1),
                login.name,
                URLEncoder.encode(login.password, StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 3) {
      throw new IllegalStateException(login.name + " cannot sign in: " + answer.statusCode());
    }
  }

  private HttpResponse<String> get(HttpClient browser, String path)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String after(HttpResponse<String> page, RandomGenerator random) {
    return page.headers()
        .firstValue("Location")
        .map(to -> URI.create(to).getPath())
        .orElseGet(() -> next(page.body(), random));
  }

  private static String next(String page, RandomGenerator random) {
    List<String> links =
        LINK.matcher(page)
            .results()
            .map(found -> found.group(1).replace("&amp;", "&"))
            .filter(path -> !DOWNLOAD.matcher(path).matches())
            .distinct()
            .toList();
    return links.isEmpty() ? "/" : links.get(random.nextInt(links.size()));
  }

  private static String shape(String path) {
    String bare = path.replaceAll("\\?.*", "");
    return bare.replaceAll("/[0-9a-f]{8}-[0-9a-f-]{27}|/[0-9]+|/Z[A-Z0-9]{3}", "/…");
  }

  private static void print(List<Click> clicks, int people, int pause) {
    List<Long> times = new ArrayList<>(clicks.stream().map(Click::took).toList());
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%d people, pauses of %d ms, seed %d: %,d clicks, median %.0f ms, p99 %.0f ms, slowest %.0f ms; limit of p99 300 ms%n",
        people,
        pause,
        SEED,
        times.size(),
        times.get(times.size() / 2) / 1e6,
        times.get(times.size() * 99 / 100) / 1e6,
        times.getLast() / 1e6);
    Map<String, List<Long>> pages = new HashMap<>();
    clicks.forEach(
        click -> pages.computeIfAbsent(click.page, _ -> new ArrayList<>()).add(click.took));
    pages.values().forEach(Collections::sort);
    pages.entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue().getLast(), a.getValue().getLast()))
        .limit(12)
        .forEach(page ->
            System.out.printf(
                Locale.ROOT,
                "  %s: %d clicks, median %.0f ms, slowest %.0f ms%n",
                page.getKey(),
                page.getValue().size(),
                page.getValue().get(page.getValue().size() / 2) / 1e6,
                page.getValue().getLast() / 1e6));
  }
}
