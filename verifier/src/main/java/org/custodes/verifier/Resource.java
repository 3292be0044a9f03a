package org.custodes.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files that come with the verifier.
public final class Resource {

  private Resource() {}

  /// The lines of a text that are neither empty nor a comment, which begins with `#`.
  ///
  /// @param name a file of this package
  public static List<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /// @param name a file of this package
  public static byte[] bytes(String name) {
    try (InputStream stream = Resource.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own file " + name, e);
    }
  }
}
