package org.custodes.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  private static final SigningKey CLASSIC = key(KeyType.ED25519);
  private static final SigningKey LATER = key(KeyType.ML_DSA_44_COSIGNATURE);

  @TempDir private Path folder;

  @Test
  void keysAreReadBack() throws IOException {
    Path file = folder.resolve("log.key");
    KeyFile.write(file, List.of(CLASSIC, LATER));
    List<SigningKey> read = KeyFile.read(file);

    assertThat(read)
        .extracting(SigningKey::verifier)
        .containsExactly(CLASSIC.verifier(), LATER.verifier());
    assertThat(read)
        .extracting(SigningKey::secret)
        .containsExactly(CLASSIC.secret(), LATER.secret());
    assertThat(Files.readAllLines(file))
        .allMatch(line -> line.length() <= 64 || line.contains("+"));
  }

  @Test
  void aFileIsNeverWrittenOver() throws IOException {
    Path file = folder.resolve("log.key");
    KeyFile.write(file, List.of(CLASSIC));

    assertThatThrownBy(() -> KeyFile.write(file, List.of(LATER)))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(KeyFile.read(file)).hasSize(1);
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path file = folder.resolve("log.key");
    KeyFile.write(file, List.of(CLASSIC));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("log.key: found the permissions rw-r-----, wanted rw------- or less");
  }

  @Test
  void somethingElseIsRefusedWithoutShowingIt() throws IOException {
    Path file = folder.resolve("log.key");
    KeyFile.write(file, List.of(CLASSIC));
    String secret = CLASSIC.secret().base64();
    String text = Files.readString(file);

    assertRefused(file, text + "more\n", "found 1 keys and 5 characters behind them");
    assertRefused(file, "", "found 0 keys and 0 characters behind them");
    assertRefused(file, text.replace(secret, secret.replace("A", "B")), "found");
    assertRefused(
        file, text.replace(secret, secret + "="), "found a private key that is no base64");
    assertRefused(
        file,
        text.replace(CLASSIC.verifier().toString(), "a+b+c"),
        "found c, wanted base64 with padding in its one spelling");
    assertThatThrownBy(() -> KeyFile.read(file))
        .hasMessageNotContaining(secret)
        .hasMessageNotContaining(secret.substring(30));
  }

  @Test
  void aFileHasItsLimits() throws IOException {
    Path most = folder.resolve("most.key");
    Path tooMany = folder.resolve("many.key");
    Path tooLong = folder.resolve("long.key");
    KeyFile.write(most, Collections.nCopies(KeyFile.MOST_KEYS, LATER));
    KeyFile.write(tooMany, Collections.nCopies(KeyFile.MOST_KEYS + 1, CLASSIC));
    KeyFile.write(tooLong, List.of(CLASSIC));
    Files.writeString(tooLong, "#" + "x".repeat(KeyFile.LONGEST));

    assertThat(KeyFile.read(most)).hasSize(KeyFile.MOST_KEYS);
    assertThatThrownBy(() -> KeyFile.read(tooMany)).hasMessageContaining("wanted 1 to 16 keys");
    assertThatThrownBy(() -> KeyFile.read(tooLong))
        .hasMessageContaining("found 131073 bytes, wanted at most 131072");
  }

  private static void assertRefused(Path file, String text, String message) throws IOException {
    Files.writeString(file, text);
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static SigningKey key(KeyType type) {
    return SigningKey.ofSeed(
        new KeyName("log.example"), type, Digest.of(Bytes.ofText("key file")).bytes());
  }
}
