package org.custodes.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.custodes.server.Schema;
import org.custodes.server.identity.AccountOutcome;
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

  @Option(
      names = "--first-administrator",
      paramLabel = "LOGIN",
      description = {
        "Then make the first account, an administrator's, with a password that is asked for;",
        "from standard input it is a line after the migrator's."
      })
  private Optional<String> firstAdministrator = Optional.empty();

  private final Questions questions = new Questions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Configuration configuration = Configuration.read(config);
    return switch (configuration.database()) {
      case Configuration.Database.Own own -> migrate(configuration, own);
      case Configuration.Database.External external -> migrate(configuration, external);
    };
  }

  private int migrate(Configuration configuration, Configuration.Database.Own own)
      throws IOException {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(new Settings(Home.folder(), own.folder(), Settings.Mode.DURABLE))) {
      migrate(postgres.access(Role.MIGRATOR));
      return administrator(configuration, postgres.access(Role.APPLICATION));
    }
  }

  private int migrate(Configuration configuration, Configuration.Database.External external)
      throws IOException {
    migrate(new Access(external.url(), user, password()));
    String password =
        firstAdministrator.isPresent() ? PasswordFile.read(external.passwordFile()) : "";
    return administrator(configuration, new Access(external.url(), external.user(), password));
  }

  private void migrate(Access access) {
    int changes = Schema.migrate(access);
    out()
        .println(
            changes == 0
                ? "The database is up to date."
                : "Changes made to the database: " + changes);
  }

  private int administrator(Configuration configuration, Access application) throws IOException {
    if (firstAdministrator.isEmpty()) {
      return 0;
    }
    String login = firstAdministrator.get();
    String password = questions.password("Password for " + login + ": ");
    AccountOutcome outcome = FirstAdministrator.make(configuration, application, login, password);
    boolean made = outcome instanceof AccountOutcome.Done;
    out().println("The account " + login + (made ? " is made." : " is not made: " + outcome));
    return made ? 0 : 1;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private String password() throws IOException {
    return passwordFile.isPresent()
        ? PasswordFile.read(passwordFile.get())
        : questions.password("Password of " + user + ": ");
  }
}
