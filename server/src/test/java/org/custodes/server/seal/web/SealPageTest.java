package org.custodes.server.seal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.custodes.server.Browser;
import org.custodes.server.PageTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.policy.HeadVerdict;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.proof.LeafVerdict;
import org.custodes.transparency.proof.LogProof;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SealPageTest extends PageTest {

  @Autowired private Facts facts;
  @Autowired private PlatformTransactionManager manager;

  @Value("${custodes.seal.policy}")
  private Path policy;

  @Test
  void aFactIsSealedWitnessedAndItsProofIsGoodElsewhere() throws Exception {
    Fact fact = recorded("area SE01");
    Browser inspector = as(Duty.INSPECTOR);

    await(() -> inspector.get("/record/" + fact.id()).body().contains("is unchanged since"));
    HttpResponse<String> proof = inspector.get("/record/" + fact.id() + "/proof");
    String page = inspector.get("/record/" + fact.id()).body();

    assertThat(page).contains("<b>Sealed</b>", "<b>Witnessed</b>", "/proof");
    assertThat(verdict(proof.body(), fact.canonical().toArray()))
        .isInstanceOfSatisfying(
            LeafVerdict.Logged.class,
            logged ->
                assertThat(logged.head().witnesses())
                    .extracting(HeadVerdict.Witnessed::name)
                    .containsExactlyInAnyOrder("state", "peer"));
    byte[] altered = fact.canonical().toArray();
    altered[altered.length / 2] ^= 1;
    assertThat(verdict(proof.body(), altered)).isInstanceOf(LeafVerdict.NotLogged.class);
    assertThat(inspector.get("/api/v1/facts/" + fact.id() + "/proof").body())
        .isEqualTo(proof.body());
    assertThat(inspector.get("/api/v1/facts/" + fact.id()).body())
        .contains("\"state\":\"witnessed\"");
    assertThat(inspector.get("/record?subject=area+SE01").body()).contains("witnessed");
  }

  @Test
  void thePageSaysHowFarTheRecordIsAndWhoWatches() throws Exception {
    recorded("area SE02");
    Browser administrator = as(Duty.ADMINISTRATOR);

    await(() -> administrator.get("/api/v1/seal").body().contains("\"unwitnessed\":0"));
    String page = administrator.get("/seal").body();

    assertThat(page).contains("Everything is witnessed", "state", "peer", "signs", "Trust policy");
    assertThat(page).doesNotContain("area SE02");
    assertThat(administrator.get("/").body()).contains("witnessed");
    assertThat(administrator.get("/seal/verify").body())
        .contains("custodes log verify", "Do not believe this page.");
  }

  @Test
  void headsTilesAndThePolicyAreTakenByWhoeverIsSignedIn() throws Exception {
    recorded("area SE03");
    Browser administrator = as(Duty.ADMINISTRATOR);
    await(() -> administrator.get("/log/checkpoint").statusCode() == 200);

    SignedHead head = SignedHead.parse(Bytes.ofText(administrator.get("/log/checkpoint").body()));
    long size = head.checkpoint().size();
    String tile = size >= 256 ? "/log/tile/0/000" : "/log/tile/0/000.p/" + size;

    assertThat(administrator.get("/seal/heads/" + size).body()).startsWith(head.note().text());
    assertThat(administrator.get(tile).statusCode()).isEqualTo(200);
    assertThat(administrator.get("/log/tile/0/999").statusCode()).isEqualTo(404);
    assertThat(administrator.get("/log/tile/0/00").statusCode()).isEqualTo(404);
    assertThat(administrator.get("/log/tile/entries/000").statusCode()).isEqualTo(404);
    assertThat(administrator.get("/seal/heads/999999999").statusCode()).isEqualTo(404);
    assertThat(administrator.get("/seal/policy").body()).isEqualTo(Files.readString(policy));
    assertThat(nobody().get("/log/checkpoint").statusCode()).isNotEqualTo(200);
  }

  private LeafVerdict verdict(String proof, byte[] leaf) throws Exception {
    return LogProof.parse(Bytes.ofText(proof))
        .verify(Bytes.of(leaf), TrustPolicy.parse(Bytes.of(Files.readAllBytes(policy))));
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .until(condition);
  }

  private Fact recorded(String subject) {
    NewFact fact =
        NewFact.of("site.area-registered.1", Actor.HOUSE, subject)
            .with("code", subject.substring(5))
            .with("facility", "ZZ01")
            .with("name", "Sealed")
            .with("kind", "item")
            .with("since", LocalDate.of(2026, 1, 1));
    return new TransactionTemplate(manager).execute(_ -> facts.record(fact));
  }
}
