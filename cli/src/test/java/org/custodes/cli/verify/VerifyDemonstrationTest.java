package org.custodes.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.custodes.cli.Custodes;
import org.custodes.verifier.dump.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/// The demonstration's own database, exported and verified: its server shares no code with the
/// verifier but the library for signatures, so the two agree on what the books are.
class VerifyDemonstrationTest {

  private static final String TABLES =
      """
      select n.nspname || '.' || c.relname as name,
        string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
      group by 1 order by 1
      """;

  @TempDir private static Path folder;

  private static String export = "";
  private static Path policy = Path.of("");
  private static Map<String, List<String>> columns = Map.of();

  @BeforeAll
  static void exportTheDemonstration() throws IOException, SQLException, InterruptedException {
    Path data = folder.resolve("demo");
    Process demo = start("demo", "--port", freePort(), "--data", data.toString());
    try {
      assertThat(demo.inputReader().readLine()).startsWith("Custodes is at");
      try (Connection database = connect(data)) {
        columns = columns(database);
        export = dump(database);
        policy = policy(database);
      }
    } finally {
      demo.destroy();
      assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @AfterAll
  static void forget() {
    export = "";
  }

  @Test
  void theTablesAreThoseThatTheVerifierKnows() {
    assertThat(columns).isEqualTo(new TreeMap<>(Schema.KNOWN.columns()));
  }

  @Test
  void theDemonstrationPasses() throws IOException {
    Run run = verify(export);

    assertThat(run.text).contains("The record is what it says.");
    assertThat(run.exit).isZero();
  }

  @Test
  void aChangedMassIsNamed() throws IOException {
    Matcher posting =
        Pattern.compile("(?m)^(\\d+\\t\\d+\\t[A-Z0-9]{4}\\tstock\\tE\\t.*\\t)(-?\\d+)(\\t-?\\d+)$")
            .matcher(export);
    assertThat(posting.find()).isTrue();
    String changed =
        export.substring(0, posting.end(1))
            + (Long.parseLong(posting.group(2)) + 1)
            + export.substring(posting.end(2));

    Run run = verify(changed);

    assertThat(run.exit).isEqualTo(1);
    assertThat(run.text)
        .contains("books.posting entry ")
        .contains("column element: found ")
        .contains("THE RECORD IS NOT WHAT IT SHOULD BE: 1 differences.");
  }

  @Test
  void aChangedFactIsNamedAsJson() throws IOException {
    String hex = java.util.HexFormat.of().formatHex("Post".getBytes(StandardCharsets.UTF_8));
    String says =
        java.util.HexFormat.of().formatHex("\"says\":\"".getBytes(StandardCharsets.UTF_8));
    int at = export.indexOf(says, export.indexOf("\tbooks.changes-posted.1\t"));
    assertThat(at).isPositive();
    String changed =
        export.substring(0, at + says.length()) + hex + export.substring(at + says.length());

    Run run = verify(changed, "--json");

    assertThat(run.exit).isEqualTo(1);
    assertThat(run.text).contains("\"code\":\"signature\"").contains("\"passes\":false");
  }

  @Test
  void receiptsAndAPdfAreWritten() throws IOException {
    Path receipts = folder.resolve("receipts");
    Path pdf = folder.resolve("verified.pdf");

    Run run = verify(export, "--receipts", receipts.toString(), "--pdf", pdf.toString());

    assertThat(run.exit).isZero();
    assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    try (Stream<Path> files = Files.list(receipts)) {
      assertThat(files.toList()).hasSize(4);
    }
  }

  private record Run(int exit, String text) {}

  private static Run verify(String text, String... more) throws IOException {
    Path file = Files.writeString(Files.createTempFile(folder, "export", ".sql"), text);
    StringWriter out = new StringWriter();
    List<String> words =
        new ArrayList<>(
            List.of("log", "verify", "--policy", policy.toString(), "--dump", file.toString()));
    words.addAll(List.of(more));
    int exit =
        Custodes.run(
            new PrintWriter(out, true), new PrintWriter(out, true), words.toArray(String[]::new));
    return new Run(exit, out.toString());
  }

  private static Connection connect(Path data) throws IOException, SQLException {
    String port = Files.readAllLines(data.resolve("cluster").resolve("postmaster.pid")).get(3);
    String password = Files.readString(data.resolve("secrets").resolve("postgres")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/custodes", "postgres", password);
  }

  private static Map<String, List<String>> columns(Connection database) throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    try (Statement statement = database.createStatement();
        ResultSet tables = statement.executeQuery(TABLES)) {
      while (tables.next()) {
        columns.put(
            tables.getString("name"),
            List.of(tables.getString("columns").replace("\"", "").split(", ", -1)));
      }
    }
    return columns;
  }

  /// The layout of `pg_dump --format=plain --data-only`, in one snapshot.
  private static String dump(Connection database) throws SQLException, IOException {
    StringBuilder text =
        new StringBuilder(
            "--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\n\n");
    database.setAutoCommit(false);
    database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    for (Map.Entry<String, List<String>> table : columns.entrySet()) {
      String names =
          String.join(", ", table.getValue().stream().map(name -> "\"" + name + "\"").toList());
      text.append("COPY %s (%s) FROM stdin;\n".formatted(table.getKey(), names));
      OutputStream rows = new java.io.ByteArrayOutputStream();
      database
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy %s (%s) to stdout".formatted(table.getKey(), names), rows);
      text.append(((java.io.ByteArrayOutputStream) rows).toString(StandardCharsets.UTF_8))
          .append("\\.\n\n\n");
    }
    database.rollback();
    database.setAutoCommit(true);
    return text.append("--\n-- PostgreSQL database dump complete\n--\n\n").toString();
  }

  private static Path policy(Connection database) throws SQLException, IOException {
    List<String> lines = new ArrayList<>(List.of("demonstration"));
    try (Statement statement = database.createStatement();
        ResultSet founders =
            statement.executeQuery(
                """
                select convert_from(canonical, 'UTF8')::json -> 'fields' ->> 'key' as key,
                  convert_from(canonical, 'UTF8')::json -> 'fields' ->> 'log' as log
                from facts.fact where type = 'identity.key-founded.1' order by entered
                """)) {
      while (founders.next()) {
        lines.add("founder " + founders.getString("key"));
        if (lines.stream().noneMatch(line -> line.startsWith("books"))) {
          lines.add("books " + founders.getString("log"));
        }
      }
    }
    return Files.write(folder.resolve("policy.txt"), lines);
  }

  private static Process start(String... words) throws IOException {
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
    builder.environment().put("CUSTODES_HOME", Path.of("target").toAbsolutePath().toString());
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    }
  }
}
