package org.custodes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Which program this is: its version as the build wrote it, and the Java it runs on.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      build.load(file);
    }
    return new String[] {
      "custodes " + build.getProperty("version") + " (Java " + Runtime.version() + ")"
    };
  }
}
