package org.custodes.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.custodes.server.postgres.Role;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives each Spring context of the suite a database of its own, and keeps their number down. The
/// database goes when the next run sweeps.
final class TestWiring implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /// A context costs seconds; a suite that needs more than this has tests with settings of their
  /// own.
  static final int MOST_CONTEXTS = 2;

  private static final AtomicInteger CONTEXTS = new AtomicInteger();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (CONTEXTS.incrementAndGet() > MOST_CONTEXTS) {
      throw new IllegalStateException(
          "more than " + MOST_CONTEXTS + " Spring contexts in one test run");
    }
    TestPostgres postgres = TestPostgres.running();
    String database = postgres.cloned();
    new Wiring(postgres.access(Role.APPLICATION, database), settings()).initialize(context);
  }

  /// Keys of names lie in a folder that goes with the build.
  private static Map<String, String> settings() {
    Path folder = Path.of("target").toAbsolutePath().resolve("name-keys-" + UUID.randomUUID());
    Map<String, String> settings = new HashMap<>(TestLog.start().settings());
    settings.put("custodes.identity.name-keys", folder.toString());
    settings.put("custodes.approvals.look-every", "P1D");
    settings.put("custodes.seal.look-after", "P1D");
    settings.put("custodes.transfers.look-after", "P1D");
    settings.put("custodes.decay.look-after", "P1D");
    settings.put("custodes.oidc.issuer", TestProvider.running().issuer());
    settings.put("custodes.oidc.client-id", TestProvider.CLIENT);
    settings.put("custodes.oidc.client-secret", TestProvider.SECRET);
    settings.put("custodes.oidc.button", "Sign in with the test provider");
    return settings;
  }
}
