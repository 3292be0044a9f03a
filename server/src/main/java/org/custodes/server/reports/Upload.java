package org.custodes.server.reports;

import java.io.IOException;
import java.io.InputStream;

/// A file that somebody hands in.
public interface Upload {

  /// Its name as the sender gave it, without folders; at most [ImportLimits#NAME_LENGTH]
  /// characters.
  String name();

  /// Its length in bytes.
  long size();

  /// Opens it from its first byte; the caller closes the stream.
  InputStream open() throws IOException;
}
