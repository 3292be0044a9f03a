package org.custodes.transparency.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.VerifierKey;

/// Whom somebody trusts: which logs, which witnesses, and how many of them together.
///
/// It is written down beforehand, as a text file (C2SP tlog-policy), by the one who trusts; never
/// taken from the one who wants to be trusted.
///
/// @param logs any of them may sign; a policy without logs believes nothing
/// @param groups a group's members stand before it
/// @param quorum the witness or group that must have signed; empty for `none`
public record TrustPolicy(
    List<Log> logs, List<Witness> witnesses, List<Group> groups, Optional<String> quorum) {

  /// Most logs, most witnesses, and most groups.
  public static final int MOST_OF_A_KIND = 128;

  /// Longest text, in bytes: 256 keys of ML-DSA-44 have 480,000.
  public static final int LONGEST = 512 * 1024;

  /// The name that stands for no witness at all.
  public static final String NONE = "none";

  /// A log that may sign.
  ///
  /// @param key its name is the log's origin
  /// @param url where the log is, for programs that ask it
  public record Log(VerifierKey key, Optional<String> url) {}

  /// A witness.
  ///
  /// @param name within the policy; the key has its own
  public record Witness(String name, VerifierKey key, Optional<String> url) {}

  /// Some witnesses and groups, of which a number must have signed.
  ///
  /// @param wanted how many: 1 to all of them
  /// @param members each in this group only
  public record Group(String name, int wanted, List<String> members) {
    public Group {
      members = List.copyOf(members);
    }
  }

  /// Checks everything that the text of a policy is checked for.
  public TrustPolicy {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
    groups = List.copyOf(groups);
    PolicyLaws.require(logs, witnesses, groups, quorum);
  }

  /// Reads the text.
  ///
  /// @throws PolicyRefused if it is no policy
  public static TrustPolicy parse(Bytes text) {
    return new PolicyReader().read(text);
  }

  /// Judges a signed head.
  ///
  /// @param note a signed note, as bytes from anywhere
  public HeadVerdict judge(Bytes note) {
    return new Judge(this).judge(note);
  }

  /// Judges a signed head.
  public HeadVerdict judge(SignedHead head) {
    return new Judge(this).judge(head);
  }

  /// Whether these witnesses are enough.
  ///
  /// @param signed names within the policy
  public boolean isMetBy(Set<String> signed) {
    return quorum.map(name -> holds(name, signed)).orElse(true);
  }

  /// Which groups fell short, from the quorum down; empty if the quorum is met.
  List<Shortfall> shortfalls(Set<String> signed) {
    return quorum.stream().flatMap(name -> shortfalls(name, signed)).toList();
  }

  private Stream<Shortfall> shortfalls(String name, Set<String> signed) {
    if (holds(name, signed)) {
      return Stream.empty();
    }
    List<String> members = group(name).map(Group::members).orElse(List.of(name));
    List<String> missing = members.stream().filter(member -> !holds(member, signed)).toList();
    Shortfall own =
        new Shortfall(
            name,
            group(name).map(Group::wanted).orElse(1),
            members.size() - missing.size(),
            missing);
    return Stream.concat(
        Stream.of(own),
        missing.stream()
            .filter(member -> group(member).isPresent())
            .flatMap(member -> shortfalls(member, signed)));
  }

  private boolean holds(String name, Set<String> signed) {
    return group(name)
        .map(group ->
            group.members().stream().filter(member -> holds(member, signed)).count()
                >= group.wanted())
        .orElseGet(() -> signed.contains(name));
  }

  private Optional<Group> group(String name) {
    return groups.stream().filter(group -> group.name().equals(name)).findFirst();
  }

  /// The policy as text, without the comments it was read with.
  public String text() {
    Stream<String> lines =
        Stream.of(
                logs.stream().map(log -> "log " + log.key() + after(log.url())),
                witnesses.stream()
                    .map(one -> "witness " + one.name() + " " + one.key() + after(one.url())),
                groups.stream()
                    .map(group ->
                        "group %s %d %s"
                            .formatted(
                                group.name(), group.wanted(), String.join(" ", group.members()))),
                Stream.of("quorum " + quorum.orElse(NONE)))
            .flatMap(one -> one);
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String after(Optional<String> url) {
    return url.map(one -> " " + one).orElse("");
  }
}
