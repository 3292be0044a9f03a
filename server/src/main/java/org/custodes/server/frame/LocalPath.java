package org.custodes.server.frame;

import java.util.regex.Pattern;

/// A path in this house to which a person may be sent back, never an address elsewhere.
public final class LocalPath {

  /// Longest path with query.
  public static final int LONGEST = 500;

  private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

  private LocalPath() {}

  /// The given path when it stays in this house, else `/`.
  public static String of(String path) {
    return path.length() <= LONGEST && SAFE.matcher(path).matches() ? path : "/";
  }
}
