package org.custodes.cli.run;

import java.io.IOException;
import org.custodes.server.facts.Actor;
import org.custodes.server.postgres.Secrets;
import org.custodes.server.site.DemonstrationData;
import org.springframework.context.ConfigurableApplicationContext;

/// The people and the content of a demonstration.
///
/// @param login with which the reader of the line may sign in
record Demonstration(String login, String password) {

  /// Makes what is not there yet, through the acts a person would use.
  static Demonstration prepare(ConfigurableApplicationContext server, Secrets passwords)
      throws IOException {
    server
        .getBeanProvider(DemonstrationData.class)
        .orderedStream()
        .forEach(data -> data.load(Actor.HOUSE));
    return new Demonstration("officer", passwords.get("officer"));
  }

  /// The one line on standard output.
  String line(int port) {
    return "Custodes is at http://localhost:%d  sign in as %s with password %s"
        .formatted(port, login, password);
  }
}
