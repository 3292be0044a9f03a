package org.custodes.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.custodes.server.CustodesServer;
import org.custodes.server.identity.Founding;
import org.custodes.server.postgres.Access;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Role;
import org.custodes.server.postgres.Settings;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The platform for real use, on a database that `custodes migrate` has prepared.
@Command(
    name = "serve",
    description = {
      "Serve the pages, on a PostgreSQL of our own or an external one.",
      "The database must have been prepared by 'custodes migrate'; this command never",
      "changes a table and never holds the migrator's password."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  custodes serve --config /etc/custodes/custodes.yaml"})
public final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "YAML file; its settings are described in docs/guide/administrator.md.")
  private Path config = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Configuration configuration = Configuration.read(config);
    switch (configuration.database()) {
      case Configuration.Database.Own own -> serve(configuration, own);
      case Configuration.Database.External external -> serve(configuration, external);
    }
    return 0;
  }

  private void serve(Configuration configuration, Configuration.Database.Own own)
      throws IOException {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(new Settings(Home.folder(), own.folder(), Settings.Mode.DURABLE))) {
      ConfigurableApplicationContext server =
          start(configuration, postgres.access(Role.APPLICATION));
      postgres.closeFirst(server::close);
      House.untilStopped(postgres);
    }
  }

  private void serve(Configuration configuration, Configuration.Database.External external)
      throws IOException {
    Access access =
        new Access(external.url(), external.user(), PasswordFile.read(external.passwordFile()));
    ConfigurableApplicationContext server = start(configuration, access);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-server"));
    House.untilStopped();
  }

  private ConfigurableApplicationContext start(Configuration configuration, Access access)
      throws IOException {
    ConfigurableApplicationContext server =
        CustodesServer.start(access, configuration.properties());
    Configuration.Http http = configuration.http();
    String scheme = http.tls().isPresent() ? "https" : "http";
    spec.commandLine()
        .getOut()
        .println("Custodes serves " + scheme + "://" + host(http) + ":" + http.port());
    server.getBean(Founding.class).code().ifPresent(this::sayCode);
    return server;
  }

  /// Once, to whoever starts a house that has no signing keys yet.
  private void sayCode(String code) {
    spec.commandLine()
        .getErr()
        .println(
            "This house has no two signing keys yet. Founding code, for two who confirm keys: "
                + code);
  }

  private static String host(Configuration.Http http) {
    return http.address().contains(":") ? "[" + http.address() + "]" : http.address();
  }
}
