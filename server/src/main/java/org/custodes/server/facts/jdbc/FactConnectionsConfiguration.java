package org.custodes.server.facts.jdbc;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Whoever asks the house's database asks through [FactConnections].
@Configuration(proxyBeanMethods = false)
class FactConnectionsConfiguration {

  /// Made before other beans, hence of no configuration's instance.
  @Bean
  static BeanPostProcessor factConnections() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource all ? new FactConnections(all) : bean;
      }
    };
  }
}
