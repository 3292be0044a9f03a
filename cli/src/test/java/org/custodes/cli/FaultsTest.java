package org.custodes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;

class FaultsTest {

  @Test
  void theInnermostCauseSpeaksForAFramework() {
    Exception wrapped =
        new BeanCreationException(
            "bean x", new IllegalArgumentException("the State's code is too long"));

    assertThat(Faults.message(wrapped)).isEqualTo("the State's code is too long");
  }

  @Test
  void aTakenPortIsNamed() {
    assertThat(Faults.message(new PortInUseException(8443))).startsWith("the port 8443 is taken");
  }

  @Test
  void filesAreNamed() {
    assertThat(Faults.message(new UncheckedIOException(new AccessDeniedException("/etc/x"))))
        .isEqualTo("/etc/x: this user may not read or write it");
    assertThat(Faults.message(new IOException("broken pipe")))
        .isEqualTo("cannot read or write: broken pipe");
  }

  @Test
  void aFaultWithoutWordsIsNamedByItsKind() {
    assertThat(Faults.message(new IllegalStateException())).isEqualTo("IllegalStateException");
  }
}
