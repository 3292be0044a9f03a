package org.custodes.cli.run;

import java.nio.file.Path;
import java.util.Map;

/// Where this installation keeps what it unpacks and, unless told otherwise, its data.
final class Home {

  private Home() {}

  static Path folder() {
    return folder(System.getenv());
  }

  /// The folder `.custodes` of the installation, which the launcher names in `CUSTODES_HOME`.
  static Path folder(Map<String, String> environment) {
    return Path.of(environment.getOrDefault("CUSTODES_HOME", ""))
        .toAbsolutePath()
        .resolve(".custodes");
  }
}
