package org.custodes.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser for tests: keeps cookies, finds the token of a form, follows no redirect by itself.
public final class Browser implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI house;
  private final Map<String, String> cookies = new TreeMap<>();
  private final HttpClient client;

  public Browser(URI house) {
    this.house = house;
    this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(house.resolve(path)));
  }

  /// Sends a form, with the token that the page holds on which it stands.
  ///
  /// @param page where the form stands
  /// @param path where it goes
  public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
    return post(path, fields, token(get(page).body()));
  }

  /// Sends a form with this token.
  public HttpResponse<String> post(String path, Map<String, String> fields, String token) {
    String form = "_csrf=" + encoded(token) + "&" + form(fields);
    return send(
        HttpRequest.newBuilder(house.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header("Cookie", String.join("; ", cookies.values()));
    }
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException failure) {
      throw new IllegalStateException("the server did not answer", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// The token of the first form of a page.
  public static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("no form in: " + page);
    }
    return token.group(1);
  }

  /// Where a redirect leads, as path with query; empty when it is none.
  public static String redirect(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Location")
        .map(URI::create)
        .map(to -> to.getRawQuery() == null ? to.getPath() : to.getPath() + "?" + to.getRawQuery())
        .orElse("");
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name))
        .map(cookie -> cookie.substring(name.length() + 1));
  }

  public void setCookie(String name, String value) {
    cookies.put(name, name + "=" + value);
  }

  private void keep(String header) {
    String name = header.substring(0, header.indexOf('='));
    if (header.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, (header + ";").substring(0, (header + ";").indexOf(';')));
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
