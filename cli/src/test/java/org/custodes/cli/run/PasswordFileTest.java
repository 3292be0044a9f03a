package org.custodes.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFileTest {

  @TempDir private Path folder;

  @Test
  void thePasswordIsTheLineWithoutItsEnd() throws IOException {
    assertThat(PasswordFile.read(file("heron over water\n", "rw-r-----")))
        .isEqualTo("heron over water");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw--w----", "rw-----w-"})
  void aFileThatOthersReachIsRefused(String rights) throws IOException {
    Path file = file("secret", rights);

    assertThatThrownBy(() -> PasswordFile.read(file))
        .isInstanceOf(CannotRun.class)
        .hasMessage(file + " can be read or written by others: chmod 600 " + file)
        .hasMessageNotContaining("secret");
  }

  @Test
  void anEmptyOrEndlessFileIsNoPassword() throws IOException {
    Path empty = file(" \n", "rw-------");
    Path endless = file("x".repeat(PasswordFile.MOST_BYTES + 1), "rw-------");

    assertThatThrownBy(() -> PasswordFile.read(empty))
        .hasMessageContaining("is empty, wanted one password");
    assertThatThrownBy(() -> PasswordFile.read(endless))
        .hasMessageContaining("more than 1024 bytes");
  }

  private Path file(String text, String rights) throws IOException {
    Path file = Files.createTempFile(folder, "password", "");
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }
}
