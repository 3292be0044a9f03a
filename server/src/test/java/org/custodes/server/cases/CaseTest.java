package org.custodes.server.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A test of irregularities, which facts open.
public abstract class CaseTest extends SigningTest {

  @Autowired private Facts facts;
  @Autowired private PlatformTransactionManager manager;
  @Autowired protected CaseFile file;

  /// An irregularity opened by the import of somebody.
  protected final Irregularity opened(UUID importer) {
    Fact fact = imported(importer, 3);
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> file.find(fact.id()), Optional::isPresent)
        .orElseThrow()
        .irregularity();
  }

  /// The fact that somebody took reports in.
  protected final Fact imported(UUID importer, long warnings) {
    NewFact told =
        NewFact.of("reports.imported.1", Actor.of(importer), "import of a test")
            .with("import", UUID.randomUUID().toString())
            .with("files", new Json.Items(List.of()))
            .with("reports", 1)
            .with("entries", 1)
            .with("warnings", warnings)
            .with("entriesSha256", Bytes.ofText("entries").sha256());
    return new TransactionTemplate(manager).execute(_ -> facts.record(told));
  }

  protected static Asked asked(Step.Act act) {
    return new Asked(act.word(), "Looked at it.", "", "", "", "");
  }

  protected static Asked move(State to) {
    return new Asked("move", "Looked at it.", to.word(), "", "", "");
  }

  protected static Asked propose(Outcome outcome) {
    return new Asked("propose", "A slip of the pen.", "", "", "", outcome.word());
  }

  protected static Asked link(String fact) {
    return new Asked("link", "Shows more.", "", "", fact, "");
  }

  protected static Asked handOver(String login) {
    return new Asked("hand-over", "Please go on.", "", login, "", "");
  }
}
