package org.custodes.server;

import java.util.Map;
import org.custodes.server.postgres.Access;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/// The platform as one process: pages, REST, and the rooms behind them.
@SpringBootApplication
public class CustodesServer {

  /// Starts the server on a database that is migrated already.
  ///
  /// @param properties settings that go before those of `application.yaml`
  /// @throws SchemaMismatch if the database is not at the version this program wants
  public static ConfigurableApplicationContext start(
      Access application, Map<String, String> properties) {
    Schema.require(application);
    SpringApplication house = new SpringApplication(CustodesServer.class);
    house.setRegisterShutdownHook(false);
    house.addInitializers(new Wiring(application, properties));
    return house.run();
  }

  /// The machine's clock. A recorded time is never taken from anything else.
  @Bean
  java.time.Clock clock() {
    return java.time.Clock.systemUTC();
  }

  @Bean
  java.security.SecureRandom random() {
    return new java.security.SecureRandom();
  }
}
