package org.custodes.server;

import java.util.HashMap;
import java.util.Map;
import org.custodes.server.postgres.Access;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Hands the database and the operator's settings to the application, before everything else that
/// would set them.
record Wiring(Access application, Map<String, String> properties)
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Map<String, Object> all = new HashMap<>(properties);
    all.put("spring.datasource.url", application.url());
    all.put("spring.datasource.username", application.user());
    all.put("spring.datasource.password", application.password());
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("custodes", all));
  }
}
