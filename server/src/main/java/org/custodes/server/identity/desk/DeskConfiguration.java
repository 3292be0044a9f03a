package org.custodes.server.identity.desk;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the gate before the doors.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Hosts.class)
class DeskConfiguration {

  @Bean
  FilterRegistrationBean<HostGate> hostGate(Hosts hosts) {
    FilterRegistrationBean<HostGate> gate =
        new FilterRegistrationBean<>(new HostGate(hosts, new DeskFiles(hosts)));
    gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return gate;
  }
}
