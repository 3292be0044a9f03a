package org.custodes.transparency.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.transparency.Bytes;

/// A witness that answers by HTTP (C2SP tlog-witness): `POST /add-checkpoint`, and `GET
/// /<hash>/checkpoint` for the last head it signed of the log whose origin has this SHA-256.
///
/// TLS, where it is wanted, is ended by a proxy before it: what is said is signed in any case.
public final class WitnessHttp implements AutoCloseable {

  /// How many requests may wait.
  public static final int MOST_WAITING = 64;

  private static final String ADD = "/add-checkpoint";

  private static final Pattern HEAD = Pattern.compile("/([0-9a-f]{64})/checkpoint");

  private final Witness witness;
  private final HttpServer server;
  private final ExecutorService threads;

  private WitnessHttp(Witness witness, HttpServer server, ExecutorService threads) {
    this.witness = witness;
    this.server = server;
    this.threads = threads;
  }

  /// Begins to answer.
  ///
  /// @param address to listen on; with port 0 any free one
  public static WitnessHttp start(Witness witness, InetSocketAddress address) throws IOException {
    HttpServer server = HttpServer.create(address, MOST_WAITING);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    WitnessHttp http = new WitnessHttp(witness, server, threads);
    server.setExecutor(threads);
    server.createContext("/", http::handle);
    server.start();
    return http;
  }

  public InetSocketAddress address() {
    return server.getAddress();
  }

  /// Ends after the requests that it is at.
  @Override
  public void close() {
    server.stop(1);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange));
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (path.equals(ADD)) {
      return method.equals("POST") ? add(exchange) : wrong(405, "POST to " + ADD);
    }
    Matcher head = HEAD.matcher(path);
    return head.matches() && method.equals("GET")
        ? witness
            .lastHead(head.group(1))
            .map(note -> new Answer(200, Answer.TEXT, note.text()))
            .orElseGet(() -> wrong(404, "the hash of a log that this witness has signed for"))
        : wrong(404, "POST " + ADD + " or GET /<hash>/checkpoint");
  }

  /// What a disk that fails says is this machine's business, not the asker's.
  private Answer add(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.LONGEST + 1);
    try {
      return witness.addCheckpoint(Bytes.of(body));
    } catch (IOException | IllegalStateException e) {
      System.getLogger(WitnessHttp.class.getName())
          .log(System.Logger.Level.ERROR, "the memory fails: nothing is signed", e);
      return new Answer(503, Answer.TEXT, "the witness's memory fails: nothing is signed\n");
    }
  }

  private static Answer wrong(int status, String wanted) {
    return new Answer(status, Answer.TEXT, "wanted " + wanted + "\n");
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
