package org.custodes.server.reports;

import java.time.Clock;
import java.util.UUID;
import org.custodes.server.facts.Facts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the act of importing together.
@Configuration
class ReportsConfiguration {

  @Bean
  ImportReports importReports(
      ReportStore store,
      ReportJudge judge,
      Facts facts,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new ImportReports(
        store, judge, facts, new TransactionTemplate(transactions), clock, UUID::randomUUID);
  }
}
