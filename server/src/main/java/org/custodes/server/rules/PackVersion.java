package org.custodes.server.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which pack, and which state of it: `signing-facility@1`. A decision keeps this text.
///
/// @param id 3 to 60 lower-case letters, digits and hyphens, beginning with a letter
/// @param number 1 to [#HIGHEST]; a pack that was changed has a higher one
public record PackVersion(String id, int number) implements Comparable<PackVersion> {

  /// The highest number of a version.
  public static final int HIGHEST = 9999;

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
  private static final Pattern TEXT = Pattern.compile("([a-z0-9-]{3,60})@([1-9][0-9]{0,3})");

  public PackVersion {
    if (!isId(id) || number < 1 || number > HIGHEST) {
      throw new IllegalArgumentException("not a version of a pack: " + id + "@" + number);
    }
  }

  static boolean isId(String id) {
    return id.length() >= 3 && id.length() <= 60 && ID.matcher(id).matches();
  }

  /// Reads what [#toString] wrote.
  public static Optional<PackVersion> of(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches() && isId(parts.group(1))
        ? Optional.of(new PackVersion(parts.group(1), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(PackVersion other) {
    int byId = id.compareTo(other.id);
    return byId != 0 ? byId : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return id + "@" + number;
  }
}
