package org.custodes.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FATAL: could not write to file \"pg_wal/xlogtemp.1\": No space left on device | the disk is full",
        "initdb: error: could not create directory \"x\": Permission denied            | may not write there",
        "initdb: error: could not create directory \"x\": Read-only file system        | is read-only",
        "FATAL: database files are incompatible with server                            | another version of PostgreSQL"
      })
  void knownWordsBecomeAdvice(String said, String advice) {
    assertThat(Trouble.of("PostgreSQL does not start", said)).hasMessageContaining(advice);
  }

  @Test
  void unknownWordsAreShownToTheLastLines() {
    String said = "line\n".repeat(20) + "the reason";

    assertThat(Trouble.of("PostgreSQL does not start", said))
        .hasMessage("PostgreSQL does not start:\n" + "line\n".repeat(7) + "the reason");
  }

  @Test
  void faultsOfTheFileSystemBecomeAdvice() {
    IOException full = new FileSystemException("/data/x", null, "No space left on device");

    assertThat(Trouble.of("cannot use /data", full))
        .hasMessageStartingWith("cannot use /data: the disk is full");
    assertThat(Trouble.of("cannot use /data", new AccessDeniedException("/data")))
        .hasMessageContaining("this user may not write there");
  }

  @Test
  void aStatementThatFindsNoRoomBecomesAdvice() {
    SQLException full =
        new SQLException("could not extend file\n  Hint: Check free disk space.", "53100");

    assertThat(Trouble.of("cannot make the roles", full))
        .hasMessage("cannot make the roles: the disk is full: free space there and start again");
  }

  @Test
  void aStatementThatFailsOtherwiseSpeaksForItself() {
    SQLException other = new SQLException("role \"custodes_app\" already exists", "42710");

    assertThat(Trouble.of("cannot make the roles", other))
        .hasMessage("cannot make the roles: role \"custodes_app\" already exists")
        .hasCause(other);
  }

  @ParameterizedTest
  @CsvSource({
    "could not bind IPv4 address \"127.0.0.1\": Address already in use, true",
    "FATAL: pre-existing shared memory block (key 1) is still in use, true",
    "FATAL: lock file is empty, false"
  })
  void onlyWhatPassesIsTriedAgain(String said, boolean passes) {
    assertThat(Trouble.passes(said)).isEqualTo(passes);
  }
}
