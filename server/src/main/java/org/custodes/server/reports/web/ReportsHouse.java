package org.custodes.server.reports.web;

import org.custodes.server.frame.BodyLimit;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.Subject;
import org.custodes.server.reports.ImportLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the reports room plugs into the house.
@Configuration
class ReportsHouse {

  /// What the parts of a multipart body need beside the files themselves.
  private static final long PARTS = 1L << 20;

  @Bean
  NavigationEntry reportsEntry() {
    return new NavigationEntry(
        Subject.MATERIAL, 40, "reports", "reports.navigation", "/reports", 'r');
  }

  @Bean
  BodyLimit importPageLimit() {
    return new BodyLimit("/reports/import", ImportLimits.BYTES + PARTS);
  }

  @Bean
  BodyLimit importsLimit() {
    return new BodyLimit("/api/v1/imports", ImportLimits.BYTES + PARTS);
  }

  @Bean
  BodyLimit checksLimit() {
    return new BodyLimit("/api/v1/checks", ImportLimits.BYTES + PARTS);
  }
}
