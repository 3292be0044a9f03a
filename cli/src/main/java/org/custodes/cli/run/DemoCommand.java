package org.custodes.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.custodes.server.CustodesServer;
import org.custodes.server.Schema;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Role;
import org.custodes.server.postgres.Secrets;
import org.custodes.server.postgres.Settings;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Everything on this machine: a PostgreSQL of its own, invented reports, and the pages.
@Command(
    name = "demo",
    description =
        "Start Custodes on this machine with invented facilities, and say how to sign in.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  custodes demo --port 9000 --data /tmp/custodes-demo"})
public final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port on this machine. Without it 8080, or the next of 20 that is free.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder for the data, which stay there. Without it .custodes/demo of the installation.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Start on throw-away data, look at the pages once, and end.")
  private boolean rehearse;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Path folder = data.orElseGet(() -> Home.folder().resolve("demo"));
    if (rehearse) {
      Rehearsal.hold(folder);
      return 0;
    }
    int free = Ports.find(port);
    if (port == 0 && free != Ports.DEFAULT) {
      err().println("The port " + Ports.DEFAULT + " is taken; using " + free + ".");
    }
    err().println("Starting. Ctrl-C stops everything; the data stay.");
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(new Settings(Home.folder(), folder, Settings.Mode.DURABLE))) {
      Companions companions = Companions.start(postgres, folder);
      Demonstration demonstration = serve(postgres, companions, free, folder);
      demonstration.prepare(free);
      out().println(demonstration.line(free));
      House.untilStopped(postgres);
    }
    return 0;
  }

  static Demonstration serve(
      EmbeddedPostgres postgres, Companions companions, int port, Path folder) {
    Schema.migrate(postgres.access(Role.MIGRATOR));
    Map<String, String> properties = new HashMap<>(companions.properties());
    properties.put("server.address", "127.0.0.1");
    properties.put("server.port", String.valueOf(port));
    properties.put("custodes.demonstration", "true");
    properties.put("custodes.demonstration.people", folder.resolve("people").toString());
    properties.put("custodes.identity.name-keys", folder.resolve("name-keys").toString());
    properties.put("custodes.log.name", Companions.ORIGIN);
    ConfigurableApplicationContext server =
        CustodesServer.start(postgres.access(Role.APPLICATION), properties);
    postgres.closeFirst(server::close);
    return new Demonstration(server, new Secrets(folder.resolve("accounts")));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
