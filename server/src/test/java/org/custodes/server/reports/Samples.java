package org.custodes.server.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The sample reports, told of another area so that tests do not meet.
public final class Samples {

  private Samples() {}

  /// @param name for example `icr-7`
  /// @param area four characters that take the place of ZM01
  public static Upload of(String name, String area) throws IOException {
    return upload(name + "-" + area + ".txt", text(name, area));
  }

  public static String text(String name, String area) throws IOException {
    String path = "/demonstration/reports/constructed-code10-" + name + ".txt";
    try (InputStream in = Samples.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("no sample " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .replace("ZM01", area)
          .replace("ZM03", area)
          .replace("ZM09", area);
    }
  }

  public static Upload upload(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Upload() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
