package org.custodes.server.frame.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/// One asset: its media type, its bytes, and the same bytes zipped where that gains something.
final class Asset {

  private final String type;
  private final byte[] bytes;
  private final byte[] zipped;

  Asset(String type, byte[] bytes) throws IOException {
    this.type = type;
    this.bytes = bytes;
    this.zipped = zip(bytes);
  }

  String type() {
    return type;
  }

  /// Not to be changed.
  byte[] bytes() {
    return bytes;
  }

  /// By gzip; not to be changed.
  byte[] zipped() {
    return zipped;
  }

  boolean gains() {
    return zipped.length < bytes.length;
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(bytes);
    }
    return zipped.toByteArray();
  }
}
