package org.custodes.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A demonstration in a process of its own, started as a user starts it, on a free port and with
/// data that nobody else has.
///
/// The data folder goes with it; what it said stays in `target/house-N.log`, N being the process of
/// the tests.
final class House implements AutoCloseable {

  /// From the start of the process to the line with the address.
  static final int SECONDS_TO_START = 180;

  /// From the asking to end to the end of the process and all that it started.
  static final int SECONDS_TO_STOP = 30;

  private static final int LINES_IN_MESSAGE = 10;

  private static final Pattern ADDRESS = Pattern.compile("Custodes is at (http://[^ ,]+)");

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final Process process;
  private final Path data;
  private final String address;
  private final Thread atExit;

  private House(Process process, Path data, String address) {
    this.process = process;
    this.data = data;
    this.address = address;
    this.atExit = new Thread(process::destroy, "stop-house");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /// @throws IllegalStateException if it does not say its address in time; what it said is in the
  ///   message
  static House start() throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(TARGET), "house-");
    Path log = TARGET.resolve("house-" + ProcessHandle.current().pid() + ".log");
    Process process = command(data).redirectError(log.toFile()).start();
    try {
      return new House(process, data, address(process));
    } catch (RuntimeException e) {
      end(process);
      throw new IllegalStateException(
          "the demonstration did not start; it said at last: " + end(log), e);
    }
  }

  private static String end(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join(
        "\n", lines.subList(Math.max(0, lines.size() - LINES_IN_MESSAGE), lines.size()));
  }

  private static ProcessBuilder command(Path data) throws IOException {
    ProcessBuilder command =
        Program.command("demo", "--port", String.valueOf(freePort()), "--data", data.toString());
    command.environment().put("CUSTODES_HOME", TARGET.toString());
    return command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String address(Process process) {
    BufferedReader said = process.inputReader();
    return CompletableFuture.supplyAsync(() -> firstAddress(said))
        .orTimeout(SECONDS_TO_START, TimeUnit.SECONDS)
        .join();
  }

  private static String firstAddress(BufferedReader said) {
    return said.lines()
        .map(ADDRESS::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("it ended without saying its address"));
  }

  String address() {
    return address;
  }

  /// The password that the demonstration made for this person.
  String password(Person person) {
    try {
      return Files.readString(data.resolve("accounts").resolve(person.login())).strip();
    } catch (IOException e) {
      throw new IllegalStateException("no password for " + person, e);
    }
  }

  /// Ends the demonstration and its PostgreSQL.
  ///
  /// @throws IllegalStateException if a process outlived it
  @Override
  public void close() throws IOException {
    List<ProcessHandle> started = process.descendants().toList();
    end(process);
    Runtime.getRuntime().removeShutdownHook(atExit);
    List<ProcessHandle> left = started.stream().filter(ProcessHandle::isAlive).toList();
    left.forEach(ProcessHandle::destroyForcibly);
    delete(data);
    if (!left.isEmpty()) {
      throw new IllegalStateException("outlived the demonstration: " + left);
    }
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
