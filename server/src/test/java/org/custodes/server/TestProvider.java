package org.custodes.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// A small identity provider: a discovery document, its keys, and tokens for codes. It signs in
/// nobody; a test says what each code is worth.
public final class TestProvider {

  public static final String CLIENT = "custodes-test";
  public static final String SECRET = "only a test knows this";

  private static final TestProvider RUNNING = new TestProvider();

  private final HttpServer server;
  private final KeyPair right = keys();
  private final KeyPair wrong = keys();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  private record Answer(String token, String challenge) {}

  private TestProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::configuration);
    server.createContext("/keys", this::publicKeys);
    server.createContext("/token", this::token);
    server.start();
  }

  /// The same for the whole run.
  public static TestProvider running() {
    return RUNNING;
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// What a right token says of somebody.
  public Map<String, Object> claims(String login, String nonce) {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer());
    claims.put("sub", UUID.randomUUID().toString());
    claims.put("aud", CLIENT);
    claims.put("iat", now);
    claims.put("exp", now + 300);
    claims.put("nonce", nonce);
    claims.put("preferred_username", login);
    return claims;
  }

  /// A code for a token with these claims.
  ///
  /// @param challenge what was shown when somebody was sent here (RFC 7636)
  public String code(Map<String, Object> claims, String challenge) {
    return code(claims, challenge, right);
  }

  /// The same, signed by a key that is not the provider's.
  public String codeOfAStranger(Map<String, Object> claims, String challenge) {
    return code(claims, challenge, wrong);
  }

  private String code(Map<String, Object> claims, String challenge, KeyPair key) {
    String code = UUID.randomUUID().toString();
    answers.put(code, new Answer(signed(claims, key), challenge));
    return code;
  }

  private void configuration(HttpExchange exchange) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("issuer", issuer());
    all.put("authorization_endpoint", issuer() + "/authorize");
    all.put("token_endpoint", issuer() + "/token");
    all.put("jwks_uri", issuer() + "/keys");
    String lists =
        ",\"response_types_supported\":[\"code\"],\"subject_types_supported\":[\"public\"],"
            + "\"id_token_signing_alg_values_supported\":[\"RS256\"]}";
    String json = json(all);
    answer(exchange, 200, json.substring(0, json.length() - 1) + lists);
  }

  private void publicKeys(HttpExchange exchange) throws IOException {
    RSAPublicKey key = (RSAPublicKey) right.getPublic();
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("kty", "RSA");
    one.put("use", "sig");
    one.put("alg", "RS256");
    one.put("kid", "1");
    one.put("n", number(key.getModulus()));
    one.put("e", number(key.getPublicExponent()));
    answer(exchange, 200, "{\"keys\":[" + json(one) + "]}");
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Answer answer = answers.remove(form.getOrDefault("code", ""));
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (CLIENT + ":" + java.net.URLEncoder.encode(SECRET, UTF_8)).getBytes(UTF_8));
    boolean known = basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    String verifier = form.getOrDefault("code_verifier", "");
    if (answer == null || !known || !hash(verifier).equals(answer.challenge())) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("access_token", UUID.randomUUID().toString());
    all.put("token_type", "Bearer");
    all.put("expires_in", 300L);
    all.put("id_token", answer.token());
    answer(exchange, 200, json(all));
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String signed(Map<String, Object> claims, KeyPair key) {
    String head = written("{\"alg\":\"RS256\",\"kid\":\"1\",\"typ\":\"JWT\"}".getBytes(UTF_8));
    String message = head + "." + written(json(claims).getBytes(UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.getPrivate());
      signature.update(message.getBytes(UTF_8));
      return message + "." + written(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(String text) {
    try {
      return written(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return written(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static String written(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Map<String, String> form(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8)));
  }

  /// Texts and whole numbers alone; the texts of these tests need no escapes.
  private static String json(Map<String, Object> members) {
    return members.entrySet().stream()
        .map(one ->
            "\""
                + one.getKey()
                + "\":"
                + (one.getValue() instanceof Long number
                    ? number.toString()
                    : "\"" + one.getValue() + "\""))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
