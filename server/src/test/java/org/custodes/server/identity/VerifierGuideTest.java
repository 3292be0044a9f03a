package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.NewFact;
import org.custodes.server.facts.SignatureEvidence;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// Runs the commands of the guide for verifiers, as they stand there, on facts of this house.
class VerifierGuideTest extends CodeSigning {

  private static final Path GUIDE = Path.of("../docs/guide/verifier.md");

  @TempDir private Path folder = Path.of("");
  @Autowired private Approvals approvals;
  @Autowired private ApprovalStore store;
  @Autowired private SigningKeys keys;
  @Autowired private FactReader facts;
  @Autowired private SignatureEvidence evidence;

  @Value("${custodes.log.name}")
  private String log;

  @BeforeEach
  void programsAreThere() {
    assumeTrue(
        Stream.of("jq", "openssl", "xxd", "basenc").allMatch(VerifierGuideTest::isThere),
        "jq, openssl, xxd or basenc is not on this machine");
  }

  @Test
  void bothSignaturesOfAFactHold() throws Exception {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    Signer second = signer(Duty.MANAGER, "any");
    Path fact = signed(first, second);

    Said prepare = check(fact, enrolment(first), log, "0");
    Said approve = check(fact, enrolment(second), log, "1");

    assertThat(prepare.text()).endsWith("prepare by person " + first.person().person() + "\n");
    assertThat(approve.text()).endsWith("approve by person " + second.person().person() + "\n");
    assertThat(List.of(prepare.code(), approve.code())).containsOnly(0);
  }

  @Test
  void signatureHoldsBesideACode() throws Exception {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    Coder second = coder(Duty.MANAGER);
    UUID approval = asked(first.person(), "guide " + UUID.randomUUID());
    sign(first, approval);
    approvals.attest(second.person(), approval, second.code());
    Path fact = bytes(store.find(approval).orElseThrow().fact().orElseThrow());

    Said prepare = check(fact, enrolment(first), log, "0");

    assertThat(prepare.text()).endsWith("prepare by person " + first.person().person() + "\n");
    assertThat(prepare.code()).isZero();
    assertThat(check(fact, enrolment(first), log, "1").code()).isNotZero();
  }

  @Test
  void oneChangedLetterIsFound() throws Exception {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    Path fact = signed(first, signer(Duty.MANAGER, "any"));
    Path altered =
        Files.writeString(
            folder.resolve("altered"), Files.readString(fact).replace("\"guide ", "\"Guide "));

    assertThat(check(altered, enrolment(first), log, "0").code()).isNotZero();
  }

  @Test
  void signatureForAnotherLogIsFound() throws Exception {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    Path fact = signed(first, signer(Duty.MANAGER, "any"));

    assertThat(check(fact, enrolment(first), "another.example/record", "0").code()).isNotZero();
  }

  @Test
  void keyOfAnotherPersonIsFound() throws Exception {
    Signer second = signer(Duty.MANAGER, "any");
    Path fact = signed(signer(Duty.REPORTING_OFFICER, "any"), second);

    assertThat(check(fact, enrolment(second), log, "0").code()).isNotZero();
  }

  @Test
  void whatThePageOfAFactGivesIsWhatTheKeysSigned() throws Exception {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    Signer second = signer(Duty.MANAGER, "any");
    UUID fact = factOf(signed(first, second));
    String path = "/record/" + fact + "/signatures/1/";

    List<SignatureEvidence.Evidence> all = evidence.of(facts.find(fact).orElseThrow());

    assertThat(all)
        .extracting(SignatureEvidence.Evidence::spki)
        .containsExactly(spki(first), spki(second));
    assertThat(as(Duty.INSPECTOR).get(path + "statement").body())
        .isEqualTo(all.getLast().statement().text())
        .startsWith("custodes-signature-v1\n" + log + "\napprove\n");
    assertThat(as(Duty.INSPECTOR).get(path + "signature").body()).contains("\"act\":\"approve\"");
    assertThat(as(Duty.INSPECTOR).get("/record/" + fact).body())
        .contains("sh check fact-" + fact + ".json", path + "key", log);
    assertThat(as(Duty.INSPECTOR).get(path + "nothing").statusCode()).isEqualTo(404);
    assertThat(as(Duty.INSPECTOR).get("/record/" + fact + "/signatures/2/key").statusCode())
        .isEqualTo(404);
  }

  @Test
  void ofAListThatWasSignedAtOnceTheStatementOfTheListIsGiven() {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    Signer second = signer(Duty.MANAGER, "any");
    List<UUID> list = List.of(prepared(first), prepared(first));
    List<Approvals.Signing> done =
        approvals.sign(second.person(), list, signature(second.key(), list.toArray(UUID[]::new)));
    UUID fact = ((Approvals.Signing.Done) done.getFirst()).fact();

    SignatureEvidence.Evidence approve = evidence.of(facts.find(fact).orElseThrow()).getLast();

    assertThat(approve.statement().text().lines()).hasSize(3 + list.size());
    assertThat(approve.signature().text()).contains("\"signature\":").doesNotContain("contents");
  }

  private UUID prepared(Signer first) {
    UUID approval = opened(approvals.open(first.person(), act(first)));
    assertThat(sign(first, approval)).isInstanceOf(Approvals.Signing.Waits.class);
    return approval;
  }

  private static UUID factOf(Path bytes) {
    return UUID.fromString(bytes.getFileName().toString());
  }

  private static Bytes spki(Signer signer) {
    return Bytes.of(signer.key().spki().encoded().toArray());
  }

  private static NewFact act(Signer first) {
    return NewFact.of(TriedAct.TYPE, first.person().actor(), "trial of the guide")
        .with("what", "guide " + UUID.randomUUID() + " \u00e4 \"quoted\"");
  }

  private Path signed(Signer first, Signer second) throws IOException {
    UUID approval = opened(approvals.open(first.person(), act(first)));
    done(approval, first, second);
    return bytes(store.find(approval).orElseThrow().fact().orElseThrow());
  }

  private Path enrolment(Signer signer) throws IOException {
    return bytes(keys.usable(signer.person().person()).getFirst().enrolledBy());
  }

  private Path bytes(UUID fact) throws IOException {
    return Files.write(
        folder.resolve(fact.toString()), facts.find(fact).orElseThrow().canonical().toArray());
  }

  private record Said(int code, String text) {}

  private Said check(Path fact, Path enrolment, String log, String number) throws Exception {
    String guide = Files.readString(GUIDE);
    int from = guide.indexOf("```sh\n") + 6;
    Path script =
        Files.writeString(
            folder.resolve("check"), guide.substring(from, guide.indexOf("```", from)));
    Process process =
        new ProcessBuilder(
                "sh", script.toString(), fact.toString(), enrolment.toString(), log, number)
            .redirectErrorStream(true)
            .start();
    String text =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private static boolean isThere(String program) {
    try {
      Process asked = new ProcessBuilder("sh", "-c", "command -v " + program).start();
      return asked.waitFor(10, TimeUnit.SECONDS) && asked.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
