package org.custodes.transparency.signature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;

/// What a key signs: a few lines of ASCII, each ended by a line feed.
///
/// ```
/// custodes-signature-v1
/// <log>
/// <act>
/// <base64url SHA-256 of content>      1 to 500 lines, no line twice
/// ```
///
/// The act is in it so that a preparer's signature cannot be shown as the approver's; the log, so
/// that it cannot be carried to another facility. A security key signs its SHA-256 as the
/// challenge, a device key signs the bytes.
///
/// @param log name of the log, as in its checkpoints
/// @param act what the signature means, for example `prepare`, `approve`, `enrol`
/// @param contents hashes of what is signed, in the order shown
public record Statement(String log, String act, List<Digest> contents) {

  /// Most contents signed at once.
  public static final int MOST_CONTENTS = 500;

  /// Longest statement, in bytes; the longest that can be is a little shorter.
  public static final int MOST_BYTES = 32 * 1024;

  private static final String VERSION = "custodes-signature-v1";
  private static final int LINES_BEFORE = 3;

  /// Printable ASCII without spaces, at most 200 characters.
  private static final Pattern LOG = Pattern.compile("[!-~]{1,200}");

  private static final Pattern ACT = Pattern.compile("[a-z-]{1,20}");

  public Statement {
    requireLog(log);
    requireAct(act);
    contents = List.copyOf(contents);
    require(
        !contents.isEmpty() && contents.size() <= MOST_CONTENTS,
        contents.size() + " contents",
        "1 to " + MOST_CONTENTS);
    require(new HashSet<>(contents).size() == contents.size(), "a line twice", "each content once");
  }

  /// The statement about one content.
  public static Statement of(String log, String act, Bytes content) {
    return new Statement(log, act, List.of(Digest.of(content)));
  }

  /// Reads a statement that must be in its one form.
  ///
  /// @throws SignatureRefused if it is anything else
  public static Statement parse(Bytes bytes) {
    require(bytes.length() <= MOST_BYTES, bytes.length() + " bytes", "at most " + MOST_BYTES);
    List<String> lines = List.of(bytes.text().split("\n", -1));
    require(lines.size() > LINES_BEFORE + 1, "too few lines", "version, log, act and hashes");
    require(lines.getFirst().equals(VERSION), "another first line", VERSION);
    Statement statement =
        new Statement(lines.get(1), lines.get(2), digests(lines.subList(3, lines.size() - 1)));
    require(statement.bytes().equals(bytes), "another spelling", "lines ended by a line feed");
    return statement;
  }

  /// Its exact bytes.
  public Bytes bytes() {
    StringBuilder text = new StringBuilder(VERSION).append('\n');
    text.append(log).append('\n').append(act).append('\n');
    contents.forEach(content -> text.append(content).append('\n'));
    return Bytes.ofText(text.toString());
  }

  /// What a security key is challenged with, and the name of a batch.
  public Digest digest() {
    return Digest.of(bytes());
  }

  static void requireLog(String log) {
    require(LOG.matcher(log).matches(), shown(log), "a log's name of printable ASCII");
  }

  static void requireAct(String act) {
    require(ACT.matcher(act).matches(), shown(act), "an act of 1 to 20 letters a-z and hyphens");
  }

  private static List<Digest> digests(List<String> lines) {
    require(lines.size() <= MOST_CONTENTS, lines.size() + " contents", "1 to " + MOST_CONTENTS);
    List<Digest> digests = new ArrayList<>();
    for (String line : lines) {
      digests.add(digest(line));
    }
    return digests;
  }

  private static Digest digest(String line) {
    try {
      return Digest.parse(line);
    } catch (IllegalArgumentException e) {
      throw new SignatureRefused(
          Reason.STATEMENT, "found the line " + shown(line) + ", wanted a hash in base64url", e);
    }
  }

  private static void require(boolean holds, String found, String wanted) {
    SignatureRefused.require(holds, Reason.STATEMENT, found, wanted);
  }

  private static String shown(String text) {
    String plain = text.replaceAll("[^ -~]", "?");
    return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
  }
}
