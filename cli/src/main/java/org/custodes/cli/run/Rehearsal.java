package org.custodes.cli.run;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Settings;

/// Starts the demonstration on throw-away data, looks at its first pages, and ends. The launcher
/// lets Java remember which classes that took, so that later starts are quicker.
final class Rehearsal {

  private static final int ROUNDS = 3;
  private static final List<String> PAGES =
      List.of("/", "/sign-in", "/api/v1/areas", "/no-such-page");

  private Rehearsal() {}

  static void hold(Path folder) throws IOException {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(new Settings(Home.folder(), folder, Settings.Mode.TEST))) {
      Companions companions = Companions.start(postgres, folder);
      int port = Ports.any();
      DemoCommand.serve(postgres, companions, port, folder).prepare(port);
      look(port);
    }
  }

  private static void look(int port) throws IOException {
    try (HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      for (int round = 0; round < ROUNDS; round++) {
        for (String page : PAGES) {
          URI address = URI.create("http://localhost:" + port + page);
          browser.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("the rehearsal was interrupted");
    }
  }
}
