package org.custodes.transparency.tile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of one file of a log that never changes: a tile of hashes or a bundle of entries.
///
/// Source: C2SP tlog-tiles. The index stands in groups of three digits, so that no folder grows
/// large; all groups but the last begin with an `x`, so that no file has the name of a folder.
public sealed interface LogPath permits TilePath, BundlePath {

  /// Hashes in a full tile, entries in a full bundle.
  int FULL = 256;

  /// Levels of the tree that one tile spans: 2^8 is 256.
  int HEIGHT = 8;

  /// Counts from the left, at its level.
  long index();

  /// How many hashes or entries there are: 1 to 256.
  int width();

  /// The one of full width at the same place.
  LogPath full();

  /// Below the log's folder or address, without a slash before it.
  String path();

  default boolean isFull() {
    return width() == FULL;
  }

  /// @throws IllegalArgumentException if it is no path, or another spelling of one
  static LogPath parse(String path) {
    return PathText.parse(path);
  }

  /// Reading and writing of the text.
  final class PathText {

    /// Most digits of an index, in groups of three: 2^63 − 1 has 19.
    private static final Pattern FORM =
        Pattern.compile(
            "tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private PathText() {}

    private static LogPath parse(String path) {
      Matcher matcher = FORM.matcher(path);
      if (!matcher.matches()) {
        throw wrong(path);
      }
      String digits = matcher.group(2).replace("x", "").replace("/", "");
      String width = matcher.group(3);
      LogPath read = read(path, matcher.group(1), digits, width == null ? "256" : width);
      if (!read.path().equals(path)) {
        throw wrong(path);
      }
      return read;
    }

    private static LogPath read(String path, String level, String digits, String width) {
      try {
        return level.equals("entries")
            ? new BundlePath(Long.parseLong(digits), Integer.parseInt(width))
            : new TilePath(
                Integer.parseInt(level), Long.parseLong(digits), Integer.parseInt(width));
      } catch (IllegalArgumentException e) {
        IllegalArgumentException named = wrong(path);
        named.initCause(e);
        throw named;
      }
    }

    private static IllegalArgumentException wrong(String path) {
      return new IllegalArgumentException(
          "found %s, wanted such as tile/0/x001/234, tile/1/000.p/17 or tile/entries/000"
              .formatted(path.length() > 80 ? path.substring(0, 80) + "…" : path));
    }

    static String print(String level, long index, int width) {
      StringBuilder groups = new StringBuilder("%03d".formatted(index % 1000));
      for (long rest = index / 1000; rest > 0; rest /= 1000) {
        groups.insert(0, "x%03d/".formatted(rest % 1000));
      }
      return "tile/" + level + "/" + groups + (width == FULL ? "" : ".p/" + width);
    }

    static void require(long index, int width) {
      if (index < 0 || width < 1 || width > FULL) {
        throw new IllegalArgumentException(
            "found index %d and width %d, wanted an index from 0 and a width of 1 to %d"
                .formatted(index, width, FULL));
      }
    }
  }
}
