package org.custodes.transparency.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.custodes.transparency.Decimal;
import org.custodes.transparency.Digest;
import org.custodes.transparency.tree.TreeHasher;

/// The state of a log at one moment: which log, how many leaves, and the root over them.
///
/// As text (C2SP tlog-checkpoint) it has a line for each, and after them lines that only the log
/// knows the meaning of.
///
/// @param origin the name of the log; at most 255 bytes, so that every kind of key can sign for it
/// @param size leaves of the log
/// @param root of the tree over them; that of no leaf is SHA-256 of nothing
/// @param extensions further lines, none empty. ML-DSA-44 signatures do not cover them: put nothing
///   there that matters
public record Checkpoint(String origin, long size, Digest root, List<String> extensions) {

  /// Longest origin, in bytes of UTF-8: what one byte can count.
  public static final int LONGEST_ORIGIN = 255;

  public Checkpoint {
    extensions = List.copyOf(extensions);
    requireLine("origin", origin);
    extensions.forEach(line -> requireLine("extension line", line));
    int length = origin.getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST_ORIGIN) {
      throw new CheckpointRefused(
          "found an origin of %d bytes, wanted at most %d".formatted(length, LONGEST_ORIGIN));
    }
    if (size < 0) {
      throw new CheckpointRefused("found a size of %d, wanted 0 or more".formatted(size));
    }
    if (size == 0 && !root.equals(TreeHasher.EMPTY_ROOT)) {
      throw new CheckpointRefused(
          "found the root %s of no leaf, wanted %s"
              .formatted(root.base64(), TreeHasher.EMPTY_ROOT.base64()));
    }
  }

  public Checkpoint(String origin, long size, Digest root) {
    this(origin, size, root, List.of());
  }

  /// Reads the text of a note.
  ///
  /// @throws CheckpointRefused if it is no checkpoint
  public static Checkpoint parse(String text) {
    if (!text.endsWith("\n")) {
      throw new CheckpointRefused("found a text without a newline at its end, wanted one");
    }
    List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3) {
      throw new CheckpointRefused(
          "found %d lines, wanted origin, size and root".formatted(lines.size()));
    }
    try {
      return new Checkpoint(
          lines.get(0),
          Decimal.parse(lines.get(1), "size"),
          Digest.ofBase64(lines.get(2)),
          lines.subList(3, lines.size()));
    } catch (CheckpointRefused e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new CheckpointRefused(String.valueOf(e.getMessage()), e);
    }
  }

  /// The text of its note.
  public String text() {
    StringBuilder text = new StringBuilder(origin + "\n" + size + "\n" + root.base64() + "\n");
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static void requireLine(String what, String line) {
    if (line.isEmpty() || line.chars().anyMatch(character -> character < ' ')) {
      throw new CheckpointRefused(
          line.isEmpty()
              ? "found an empty " + what + ", wanted some text"
              : "found a control character in the " + what + ", wanted none");
    }
  }
}
