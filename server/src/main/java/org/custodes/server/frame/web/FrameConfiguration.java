package org.custodes.server.frame.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.frame.House;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.Subject;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the frame is made of.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(House.class)
class FrameConfiguration {

  /// Package under which the build compiles the templates.
  private static final String TEMPLATES = "org.custodes.server";

  @Bean
  TemplateEngine templateEngine() {
    ClassLoader loader = FrameConfiguration.class.getClassLoader();
    return TemplateEngine.createPrecompiled(null, ContentType.Html, loader, TEMPLATES);
  }

  @Bean
  Bundles bundles(House house) {
    return Bundles.read(house.zone());
  }

  @Bean
  StaticAssets staticAssets() {
    return StaticAssets.read();
  }

  @Bean
  NavigationEntry overviewEntry() {
    return new NavigationEntry(Subject.HOME, 0, "overview", "frame.overview", "/", 'o');
  }

  /// Who may do what in the frame.
  @Bean
  AccessRules frameRules() {
    return () ->
        List.of(
            AccessRule.everyone("GET", "/assets/**"),
            AccessRule.everyone("POST", "/look/theme"),
            AccessRule.everyone("POST", "/look/language"),
            AccessRule.everyone("GET", "/problems/{code}"),
            AccessRule.everyone("GET", "/error"),
            AccessRule.signedIn("GET", "/"),
            AccessRule.signedIn("GET", "/search"));
  }
}
