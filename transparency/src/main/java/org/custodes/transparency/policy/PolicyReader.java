package org.custodes.transparency.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Decimal;
import org.custodes.transparency.note.VerifierKey;

/// Reads the text of a trust policy. The specification lets names be any bytes; here they are
/// UTF-8, taken as they are.
final class PolicyReader {

  private static final Pattern SPACE = Pattern.compile("[ \t]+");

  private final List<TrustPolicy.Log> logs = new ArrayList<>();
  private final List<TrustPolicy.Witness> witnesses = new ArrayList<>();
  private final List<TrustPolicy.Group> groups = new ArrayList<>();
  private final List<String> quorums = new ArrayList<>();

  TrustPolicy read(Bytes bytes) {
    String text = text(bytes);
    String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
    for (int at = 0; at < lines.length; at++) {
      try {
        line(lines[at]);
        check();
      } catch (IllegalArgumentException e) {
        throw new PolicyRefused("line %d: %s".formatted(at + 1, e.getMessage()), e);
      }
    }
    if (quorums.isEmpty()) {
      throw new PolicyRefused("found no quorum, wanted one line with it");
    }
    return policy();
  }

  /// After each line, so that a name can only be used below its own line, and a refusal names the
  /// line.
  private void check() {
    if (quorums.size() > 1) {
      throw new PolicyRefused("found a second quorum, wanted one line with it");
    }
    policy();
  }

  private TrustPolicy policy() {
    return new TrustPolicy(
        logs,
        witnesses,
        groups,
        quorums.stream().filter(name -> !name.equals(TrustPolicy.NONE)).findFirst());
  }

  private void line(String line) {
    List<String> words = SPACE.splitAsStream(line).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty() || words.getFirst().startsWith("#")) {
      return;
    }
    switch (words.getFirst()) {
      case "log" -> {
        requireWords(words, 2, 3, "log, a key and perhaps an address");
        logs.add(new TrustPolicy.Log(VerifierKey.parse(words.get(1)), word(words, 2)));
      }
      case "witness" -> {
        requireWords(words, 3, 4, "witness, a name, a key and perhaps an address");
        witnesses.add(
            new TrustPolicy.Witness(words.get(1), VerifierKey.parse(words.get(2)), word(words, 3)));
      }
      case "group" -> group(words);
      case "quorum" -> {
        requireWords(words, 2, 2, "quorum and a name");
        quorums.add(words.get(1));
      }
      default ->
          throw new PolicyRefused(
              "found %s, wanted log, witness, group or quorum".formatted(words.getFirst()));
    }
  }

  private void group(List<String> words) {
    requireWords(words, 4, Integer.MAX_VALUE, "group, a name, any, all or a number, and members");
    List<String> members = words.subList(3, words.size());
    long wanted =
        switch (words.get(2)) {
          case "any" -> 1;
          case "all" -> members.size();
          default -> Decimal.parse(words.get(2), "any, all or a number");
        };
    groups.add(
        new TrustPolicy.Group(words.get(1), (int) Math.min(wanted, Integer.MAX_VALUE), members));
  }

  private static Optional<String> word(List<String> words, int at) {
    return words.stream().skip(at).findFirst();
  }

  private static void requireWords(List<String> words, int least, int most, String wanted) {
    if (words.size() < least || words.size() > most) {
      throw new PolicyRefused("found %d words, wanted %s".formatted(words.size(), wanted));
    }
  }

  private static String text(Bytes bytes) {
    if (bytes.length() > TrustPolicy.LONGEST) {
      throw new PolicyRefused(
          "found a policy of %d bytes, wanted at most %d"
              .formatted(bytes.length(), TrustPolicy.LONGEST));
    }
    String text = strict(bytes);
    if (!text.endsWith("\n")) {
      throw new PolicyRefused("found the end without a newline, wanted lines that end with one");
    }
    text.chars()
        .filter(one -> (one < ' ' && one != '\n' && one != '\t') || one == 0x7F)
        .findFirst()
        .ifPresent(one -> {
          throw new PolicyRefused(
              "found the control character 0x%02x, wanted none but newlines and tabs"
                  .formatted(one));
        });
    return text;
  }

  private static String strict(Bytes bytes) {
    try {
      return bytes.strictText();
    } catch (IllegalArgumentException e) {
      throw new PolicyRefused(String.valueOf(e.getMessage()), e);
    }
  }
}
