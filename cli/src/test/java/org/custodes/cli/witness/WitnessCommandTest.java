package org.custodes.cli.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.custodes.cli.Custodes;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.HeadSigner;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.witness.AddCheckpoint;
import org.custodes.transparency.witness.Witness;
import org.custodes.transparency.witness.WitnessFolder;
import org.custodes.transparency.witness.WitnessKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessCommandTest {

  private static final String ORIGIN = "facility.example/record";

  private final SigningKey key =
      SigningKey.make(new KeyName(ORIGIN), KeyType.ED25519, new SecureRandom());

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aWitness() throws IOException {
    assertThat(run("witness", "make", "--folder", path("own"), "--name", "state.example/witness"))
        .isZero();
    Files.writeString(folder.resolve("keys"), "# of the facility\n\n" + key.verifier() + "\n");
    Files.write(folder.resolve("request"), request(0, 5).toArray());
  }

  @Test
  void aRequestThatWasCarriedIsSignedOnce() throws IOException {
    assertThat(out.toString()).startsWith("state.example/witness+");
    out.getBuffer().setLength(0);

    assertThat(sign("request")).isZero();
    assertThat(out.toString()).startsWith("— state.example/witness ");
    out.getBuffer().setLength(0);

    assertThat(sign("request")).isEqualTo(1);
    assertThat(out.toString()).isEqualTo("This witness knows a head of 5 leaves.\n");
  }

  @Test
  void whatIsNotSignedSaysWhy() throws IOException {
    Files.writeString(folder.resolve("nonsense"), "hello\n");
    assertThat(sign("nonsense")).isEqualTo(1);
    assertThat(out.toString()).contains("Not signed: found another beginning");

    Files.writeString(folder.resolve("keys"), "no key\n");
    assertThat(sign("request")).isEqualTo(2);
    assertThat(err.toString()).contains("keys line 1: found the key no key");
    Files.writeString(folder.resolve("keys"), "\n");
    assertThat(sign("request")).isEqualTo(2);
    assertThat(err.toString()).contains("found no key, wanted one a line");
    assertThat(run("witness", "make", "--folder", path("own"), "--name", "again.example"))
        .isEqualTo(2);
  }

  @Test
  void silenceIsSaidOnceAndSoIsItsEnd() throws IOException {
    Instant began = Instant.parse("2026-11-22T12:00:00Z");
    Instant[] now = {began};
    InstantSource clock = () -> now[0];
    try (WitnessFolder memory = WitnessKeys.memory(folder.resolve("own"))) {
      Witness witness =
          WitnessKeys.wake(folder.resolve("own"), List.of(key.verifier()), memory, clock);
      Silence silence =
          new Silence(witness, List.of(key.verifier()), Duration.ofMinutes(15), began);

      assertThat(silence.look(began.plusSeconds(900))).isEmpty();
      assertThat(silence.look(began.plusSeconds(901)))
          .containsExactly(
              "ALARM facility.example/record: no head since 2026-11-22T12:00:00Z, wanted one every PT15M");
      assertThat(silence.look(began.plusSeconds(1_000))).isEmpty();

      now[0] = began.plusSeconds(1_200);
      assertThat(witness.addCheckpoint(request(0, 5)).status()).isEqualTo(200);
      assertThat(silence.look(now[0]))
          .containsExactly("facility.example/record speaks again, at 2026-11-22T12:20:00Z");
      assertThat(silence.look(now[0].plusSeconds(901))).hasSize(1);
    }
  }

  private Bytes request(long old, long size) {
    Checkpoint head = new Checkpoint(ORIGIN, size, Digest.of(Bytes.ofText("any root")));
    return new AddCheckpoint(old, List.of(), SignedHead.sign(head, HeadSigner.of(List.of(key)), 0))
        .bytes();
  }

  private int sign(String request) {
    return run("witness", "sign", "--folder", path("own"), "--log", path("keys"), path(request));
  }

  private int run(String... words) {
    return Custodes.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
