package org.custodes.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

  @Test
  void roomUsesOnlyWhatItsPackageInfoAllows() {
    ApplicationModules.of(CustodesServer.class).verify();
  }
}
