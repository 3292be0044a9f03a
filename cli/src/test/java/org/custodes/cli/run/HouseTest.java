package org.custodes.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.custodes.cli.Custodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that start things, as processes of their own.
class HouseTest {

  private static final Pattern LINE =
      Pattern.compile(
          "Custodes is at (http://localhost:[0-9]+)  sign in as officer, password (\\S{12,})");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Optional<Process> started = Optional.empty();

  @AfterEach
  void leavesNothingBehind() throws InterruptedException {
    if (started.isPresent()) {
      started.get().destroy();
      assertThat(started.get().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(databases()).isEmpty();
  }

  @Test
  void demoSaysInOneLineWhereItIsAndHowToSignIn() throws IOException, InterruptedException {
    start("demo", "--port", freePort(), "--data", folder.resolve("demo").toString());

    Matcher line = LINE.matcher(firstLine());

    assertThat(line.matches()).isTrue();
    assertThat(status(line.group(1) + "/sign-in")).isEqualTo(200);
    assertThat(databases()).hasSize(1);
  }

  @Test
  void aTakenPortEndsTheDemoBeforeAnythingIsStarted() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      assertThat(run("demo", "--port", port, "--data", folder.resolve("demo").toString()))
          .isEqualTo(2);
      assertThat(err.toString()).contains("the port " + port + " is taken");
      assertThat(folder.resolve("demo")).doesNotExist();
    }
  }

  @Test
  void serveRunsOnWhatMigrateHasPrepared() throws IOException, InterruptedException {
    String port = freePort();
    String config =
        Files.writeString(
                folder.resolve("custodes.yaml"),
                "state: {code: ZZ, name: Example State}\nlog: {name: zz.example/record}\n"
                    + "database: {folder: own}\nhttp: {port: "
                    + port
                    + "}\n")
            .toString();

    assertThat(run("serve", "--config", config)).isEqualTo(2);
    assertThat(err.toString()).contains("run 'custodes migrate' first");
    assertThat(run("migrate", "--config", config)).isZero();
    assertThat(out.toString()).contains("Changes made to the database:");

    start("serve", "--config", config);
    assertThat(firstLine()).isEqualTo("Custodes serves http://127.0.0.1:" + port);
    assertThat(status("http://127.0.0.1:" + port + "/sign-in")).isEqualTo(200);
  }

  private int run(String... words) {
    return Custodes.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  private void start(String... words) throws IOException {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx320m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Custodes.class.getName());
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(java.stream(), Stream.of(words)).toList());
    builder.environment().put("CUSTODES_HOME", home());
    started = Optional.of(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  private String firstLine() throws IOException {
    String line = started.orElseThrow().inputReader().readLine();
    return line == null ? "nothing" : line;
  }

  private static int status(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  /// PostgreSQL servers on data of this test.
  private List<ProcessHandle> databases() {
    return ProcessHandle.allProcesses()
        .filter(process ->
            process.info().arguments().map(List::of).orElse(List.of()).stream()
                .anyMatch(word -> word.startsWith(folder.toString())))
        .toList();
  }

  private static String freePort() throws IOException {
    return String.valueOf(Ports.any());
  }

  private static String home() {
    return Path.of("target").toAbsolutePath().toString();
  }
}
