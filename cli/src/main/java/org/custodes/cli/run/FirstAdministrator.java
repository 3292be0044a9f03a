package org.custodes.cli.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.custodes.server.CustodesServer;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.AccountOutcome;
import org.custodes.server.identity.Accounts;
import org.custodes.server.postgres.Access;
import org.springframework.context.ConfigurableApplicationContext;

/// Makes the account with which all others are made, as the server itself would: the server is
/// started for it on this machine alone, and ended.
final class FirstAdministrator {

  private FirstAdministrator() {}

  /// @throws IllegalArgumentException if the password may not be taken, saying why
  static AccountOutcome make(
      Configuration configuration, Access application, String login, String password)
      throws IOException {
    Map<String, String> properties = new HashMap<>(configuration.properties());
    properties.keySet().removeIf(name -> name.startsWith("server."));
    properties.put("server.address", "127.0.0.1");
    properties.put("server.port", "0");
    try (ConfigurableApplicationContext server = CustodesServer.start(application, properties)) {
      return server
          .getBean(Accounts.class)
          .bootstrap(login, login, password, Set.of(Duty.ADMINISTRATOR));
    }
  }
}
