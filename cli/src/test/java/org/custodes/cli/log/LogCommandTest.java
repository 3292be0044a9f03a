package org.custodes.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.custodes.cli.Custodes;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.signer.Answer;
import org.custodes.transparency.signer.Growth;
import org.custodes.transparency.signer.KeptSigner;
import org.custodes.transparency.signer.SignerFolder;
import org.custodes.transparency.tile.LogFolder;
import org.custodes.transparency.witness.AddCheckpoint;
import org.custodes.transparency.witness.Witness;
import org.custodes.transparency.witness.WitnessFolder;
import org.custodes.transparency.witness.WitnessKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log of a few entries, signed and witnessed, whose proofs are made and checked by commands.
class LogCommandTest {

  private static final String ORIGIN = "facility.example/record";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aLog() throws IOException {
    List<VerifierKey> keys =
        SignerFolder.make(folder.resolve("signer"), ORIGIN, new SecureRandom());
    VerifierKey state =
        WitnessKeys.make(folder.resolve("state"), "state.example/witness", new SecureRandom())
            .getFirst();
    Files.writeString(folder.resolve("policy.txt"), policy(keys, state).text());
    try (LogFolder log = LogFolder.open(folder.resolve("log"));
        KeptSigner signer = SignerFolder.open(folder.resolve("signer"), Clock.systemUTC());
        WitnessFolder memory = WitnessKeys.memory(folder.resolve("state"))) {
      log.append(
          IntStream.range(0, 300).mapToObj(at -> Bytes.ofText("{\"entry\":" + at + "}")).toList());
      Answer.Signed answer =
          (Answer.Signed) signer.sign(new Growth(0, List.of(), log.size(), log.root()));
      SignedHead head = SignedHead.parse(Bytes.ofText(answer.note()));
      log.publish(head);
      Witness witness = WitnessKeys.wake(folder.resolve("state"), keys, memory, Clock.systemUTC());
      String lines = witness.addCheckpoint(AddCheckpoint.of(log.log(), 0, head).bytes()).body();
      Files.writeString(folder.resolve("head.txt"), answer.note() + lines);
    }
  }

  @Test
  void aProofIsMadeAndGood() throws IOException {
    assertThat(prove("--head", path("head.txt"))).isZero();
    Files.writeString(folder.resolve("proof.txt"), out.toString());
    out.getBuffer().setLength(0);

    assertThat(check("entry.json")).isZero();
    assertThat(out.toString())
        .startsWith(
            "Entry 257 of "
                + ORIGIN
                + " is in the log, under a head of 300 entries that was witnessed at 20")
        .contains("by state");
    out.getBuffer().setLength(0);
    assertThat(check("entry.json", "--json")).isZero();
    assertThat(out.toString()).contains("\"good\":true", "\"index\":257", "\"name\":\"state\"");
  }

  @Test
  void anotherEntryIsNotTheOneThatIsProved() throws IOException {
    prove("--head", path("head.txt"));
    Files.writeString(folder.resolve("proof.txt"), out.toString());
    Files.writeString(folder.resolve("other.json"), "{\"entry\":258}");
    out.getBuffer().setLength(0);

    assertThat(check("other.json")).isEqualTo(1);
    assertThat(out.toString()).startsWith("This is not entry 257 of " + ORIGIN);
  }

  @Test
  void aHeadThatNoWitnessSignedIsNotTrusted() throws IOException {
    assertThat(prove()).isZero();
    Files.writeString(folder.resolve("proof.txt"), out.toString());
    out.getBuffer().setLength(0);

    assertThat(check("entry.json")).isEqualTo(1);
    assertThat(out.toString()).startsWith("The head is not trusted: state: found 0, wanted 1");
  }

  @Test
  void whatCannotBeReadEndsWithTwo() throws IOException {
    prove("--head", path("head.txt"));
    Files.writeString(folder.resolve("proof.txt"), "no proof\n");

    assertThat(check("entry.json")).isEqualTo(2);
    assertThat(err.toString()).contains("found no empty line");
    assertThat(run("log", "prove", path("log"), "300", "--head", path("head.txt"))).isEqualTo(2);
    assertThat(err.toString()).contains("found the index 300, wanted 0 to 299");
    assertThat(run("log", "prove", path("nowhere"), "0")).isEqualTo(2);
  }

  @Test
  void theSignerSaysItsKeysAndAdoptsAHeadThatOthersKept() throws IOException {
    assertThat(run("log", "signer", "--folder", path("signer"), "--keys")).isZero();
    assertThat(out.toString().lines().toList())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith(ORIGIN + "+"));
    assertThat(run("log", "signer", "--folder", path("signer"), "--adopt", path("head.txt")))
        .isEqualTo(2);
    assertThat(err.toString()).contains("found a head of 300 leaves, wanted one of more than 300");
    assertThat(run("log", "signer", "--folder", path("new"), "--make", "other.example/record"))
        .isZero();
    assertThat(run("log", "signer", "--folder", path("new"), "--adopt", path("head.txt")))
        .isEqualTo(2);
    assertThat(err.toString()).contains("found a head of the log " + ORIGIN);
  }

  private int prove(String... more) {
    return run(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "log", "prove", path("log"), "257", "--entry", path("entry.json")),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new));
  }

  private int check(String entry, String... more) {
    return run(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "log",
                    "check",
                    path("proof.txt"),
                    "--entry",
                    path(entry),
                    "--policy",
                    path("policy.txt")),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new));
  }

  private int run(String... words) {
    return Custodes.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static TrustPolicy policy(List<VerifierKey> log, VerifierKey state) {
    return new TrustPolicy(
        log.stream().map(key -> new TrustPolicy.Log(key, Optional.empty())).toList(),
        List.of(new TrustPolicy.Witness("state", state, Optional.empty())),
        List.of(),
        Optional.of("state"));
  }
}
