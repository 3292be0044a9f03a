package org.custodes.browser;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that a person reaches by following links from the first page.
///
/// Addresses that differ only in a number, a code or a date are of one [shape][#shape]; of each
/// shape a few are followed.
final class Crawl {

  /// Of each shape so many addresses are asked for.
  static final int OF_A_SHAPE = 3;

  /// More than this is no house of ours.
  static final int MOST = 500;

  private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\shref=\"(/[^\"#]*)");
  private static final Pattern PARTICULAR = Pattern.compile(".*[0-9].*|[A-Z]+|-");

  /// @param from the page with the link to it
  record Found(String path, String from, int status, String contentType) {

    boolean isPage() {
      return contentType.startsWith("text/html");
    }

    String shape() {
      return Crawl.shape(path);
    }
  }

  private final Visit visit;
  private final List<Found> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Integer> asked = new HashMap<>();
  private final Deque<String[]> waiting = new ArrayDeque<>();

  private Crawl(Visit visit) {
    this.visit = visit;
  }

  static List<Found> from(Visit visit) {
    Crawl crawl = new Crawl(visit);
    crawl.see("/", "");
    while (!crawl.waiting.isEmpty()) {
      crawl.ask();
    }
    return List.copyOf(crawl.found);
  }

  /// The pages, one of each shape, the first that was found.
  static Map<String, String> shapes(List<Found> all) {
    return all.stream()
        .filter(Found::isPage)
        .collect(
            Collectors.toMap(Found::shape, Found::path, (first, _) -> first, LinkedHashMap::new));
  }

  /// The address with a star for each part that names one thing among many, and its questions
  /// without their answers.
  static String shape(String path) {
    String[] parts = path.split("\\?", 2);
    String place =
        Pattern.compile("/")
            .splitAsStream(parts[0])
            .map(part -> PARTICULAR.matcher(part).matches() ? "*" : part)
            .collect(Collectors.joining("/"));
    return (place.isEmpty() ? "/" : place) + (parts.length == 1 ? "" : questions(parts[1]));
  }

  private static String questions(String query) {
    return Stream.of(query.split("&"))
        .map(question -> question.replaceFirst("=.*", ""))
        .sorted()
        .collect(Collectors.joining("&", "?", ""));
  }

  private void ask() {
    String[] next = waiting.remove();
    APIResponse answer = visit.ask(next[0]);
    String type = answer.headers().getOrDefault("content-type", "");
    Found page = new Found(next[0], next[1], answer.status(), type);
    found.add(page);
    if (page.isPage()) {
      LINK.matcher(answer.text())
          .results()
          .map(Crawl::address)
          .forEach(link -> see(link, page.path()));
    }
    answer.dispose();
  }

  private static String address(MatchResult link) {
    return link.group(1).replace("&amp;", "&");
  }

  private void see(String path, String from) {
    boolean fresh = seen.add(path);
    if (fresh && seen.size() > MOST * OF_A_SHAPE) {
      throw new IllegalStateException("more than " + seen.size() + " addresses, at " + path);
    }
    if (fresh && asked.merge(shape(path), 1, Integer::sum) <= OF_A_SHAPE) {
      waiting.add(new String[] {path, from});
    }
  }
}
