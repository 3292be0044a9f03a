package org.custodes.cli.run;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.custodes.server.Schema;
import org.custodes.server.postgres.Access;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Role;
import org.custodes.server.postgres.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Brings a database to the version of this program, with the migrator's password.
@Command(
    name = "migrate",
    description = {
      "Bring the database to the version of this program.",
      "On an external PostgreSQL the roles must be there; docs/guide/administrator.md says how."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  custodes migrate --config custodes.yaml --password-file migrator.password"
    })
public final class MigrateCommand implements Callable<Integer> {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "The same file that 'custodes serve' takes.")
  private Path config = Path.of("");

  @Option(
      names = "--user",
      paramLabel = "ROLE",
      defaultValue = "custodes_migrator",
      description = "Role that may take custodes_owner; ${DEFAULT-VALUE} unless given.")
  private String user = "";

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File with the migrator's password; without it the password is asked for.")
  private Optional<Path> passwordFile = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Configuration configuration = Configuration.read(config);
    switch (configuration.database()) {
      case Configuration.Database.Own own -> migrate(own);
      case Configuration.Database.External external -> migrate(external);
    }
    return 0;
  }

  private void migrate(Configuration.Database.Own own) {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(new Settings(Home.folder(), own.folder(), Settings.Mode.DURABLE))) {
      migrate(postgres.access(Role.MIGRATOR));
    }
  }

  private void migrate(Configuration.Database.External external) throws IOException {
    migrate(new Access(external.url(), user, password()));
  }

  private void migrate(Access access) {
    int changes = Schema.migrate(access);
    spec.commandLine()
        .getOut()
        .println(
            changes == 0
                ? "The database is up to date."
                : "Changes made to the database: " + changes);
  }

  private String password() throws IOException {
    return passwordFile.isPresent()
        ? PasswordFile.read(passwordFile.get())
        : asked("Password of " + user + ": ");
  }

  /// From the terminal without showing it, or else a line of standard input.
  private static String asked(String question) throws IOException {
    Console console = requireNonNull(System.console(), "every Java since 22 has a console");
    if (console.isTerminal()) {
      char[] typed = console.readPassword("%s", question);
      return typed == null ? "" : new String(typed);
    }
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = input.readLine();
    if (line == null || line.isBlank()) {
      throw new CannotRun("standard input has no password: give one, or --password-file");
    }
    return line.strip();
  }
}
