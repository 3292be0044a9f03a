package org.custodes.server.frame.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.frame.FooterLine;
import org.custodes.server.frame.FooterLine.Line;
import org.custodes.server.frame.House;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.Subject;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

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

  /// True until there is a log and somebody who watches it.
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  FooterLine unsealedLine() {
    return words -> Optional.of(new Line(Mark.UNKNOWN, words.rich("frame.foot.unsealed")));
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
