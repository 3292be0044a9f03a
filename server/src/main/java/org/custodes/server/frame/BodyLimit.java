package org.custodes.server.frame;

/// How large a request may be at some paths. What no bean of it names may have [#USUAL] bytes.
///
/// @param pattern path in Spring's notation; the most specific pattern that fits decides
/// @param bytes most bytes in the body
public record BodyLimit(String pattern, long bytes) {

  /// Most bytes of a form or a document sent to a path that names no other limit.
  public static final long USUAL = 1L << 16;

  public BodyLimit {
    if (bytes < 0) {
      throw new IllegalArgumentException("a limit is not negative: " + bytes);
    }
  }
}
