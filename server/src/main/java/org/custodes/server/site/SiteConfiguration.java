package org.custodes.server.site;

import org.custodes.accounting.Country;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Takes the State from the operator's settings.
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

  @Bean
  static State state(
      @Value("${custodes.state.code}") String code, @Value("${custodes.state.name}") String name) {
    return new State(new Country(code), name);
  }
}
