package org.custodes.server.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.server.facts.Bytes;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a pack from its file, or tells everything that is wrong with it, line by line.
///
/// A file is read strictly: only members that are known, each once; no anchor, alias or tag; every
/// value with a unit it may have, a citation, a mark, and days that neither run backwards nor
/// overlap those of another value of its key.
public final class PackReader {

  /// The longest file, in bytes.
  public static final int MOST_BYTES = 1 << 18;

  /// How deep a file may nest: pack, values, value, suspended, suspension, and a list of words.
  public static final int DEEPEST = 6;

  /// The most values of one pack.
  public static final int MOST_VALUES = 1000;

  /// The most faults told of one file.
  public static final int MOST_FAULTS = 100;

  /// The only form of file there is yet; a later one has another number.
  static final String FORMAT = "1";

  private static final int LONGEST_TITLE = 200;
  private static final Set<String> NAMES =
      Set.of("format", "pack", "version", "kind", "title", "authority", "values");

  private final Faults faults;

  private PackReader(Faults faults) {
    this.faults = faults;
  }

  /// @param file its name, for what is told of it
  public static PackReading read(String file, Bytes bytes) {
    Faults faults = new Faults(file);
    Optional<Pack> pack =
        PackTree.of(bytes, faults)
            .flatMap(root -> Members.of(root, NAMES, faults))
            .flatMap(members -> new PackReader(faults).pack(members));
    return faults.any() ? faults.outcome() : new PackReading.Good(pack.orElseThrow());
  }

  private Optional<Pack> pack(Members members) {
    format(members);
    Optional<PackVersion> version = version(members);
    Optional<PackKind> kind = kind(members);
    Optional<String> title = members.text("title", LONGEST_TITLE);
    Optional<String> authority = members.text("authority", LONGEST_TITLE);
    List<Node> values = values(members);
    List<Rule> rules = kind.map(one -> rules(values, one)).orElse(List.of());
    overlaps(rules);
    if (faults.any()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pack(
            version.orElseThrow(),
            kind.orElseThrow(),
            title.orElseThrow(),
            authority.orElseThrow(),
            rules));
  }

  private void format(Members members) {
    members
        .text("format", 10)
        .filter(found -> !found.equals(FORMAT))
        .ifPresent(found ->
            faults.add(members.line("format"), PackFault.Kind.MALFORMED, found, "format: 1"));
  }

  private Optional<PackVersion> version(Members members) {
    Optional<String> id = members.text("pack", 100);
    Optional<String> number = members.text("version", 10);
    id.filter(found -> !PackVersion.isId(found))
        .ifPresent(found ->
            faults.add(
                members.line("pack"),
                PackFault.Kind.MALFORMED,
                found,
                "3 to 60 lower-case letters, digits and hyphens"));
    number
        .filter(found -> !found.matches("[1-9][0-9]{0,3}"))
        .ifPresent(found ->
            faults.add(
                members.line("version"),
                PackFault.Kind.MALFORMED,
                found,
                "a whole number from 1 to " + PackVersion.HIGHEST));
    return id.flatMap(one -> number.flatMap(two -> PackVersion.of(one + "@" + two)));
  }

  private Optional<PackKind> kind(Members members) {
    Optional<String> word = members.text("kind", 40);
    Optional<PackKind> kind = word.flatMap(PackKind::of);
    if (word.isPresent() && kind.isEmpty()) {
      faults.add(
          members.line("kind"), PackFault.Kind.UNKNOWN_PACK_KIND, word.get(), PackKind.known());
    }
    return kind;
  }

  private List<Node> values(Members members) {
    List<Node> values = members.items("values");
    if (members.node("values").isEmpty()) {
      faults.add(members.line(), PackFault.Kind.MEMBER_MISSING, "no values", "values: …");
    } else if (values.isEmpty() || values.size() > MOST_VALUES) {
      faults.add(
          members.line("values"),
          PackFault.Kind.TOO_MANY_VALUES,
          values.size() + " values",
          "1 to " + MOST_VALUES);
      return List.of();
    }
    return values;
  }

  private List<Rule> rules(List<Node> values, PackKind kind) {
    RuleReader reader = new RuleReader(kind, faults);
    return values.stream().flatMap(node -> reader.read(node).stream()).toList();
  }

  private void overlaps(List<Rule> rules) {
    Map<String, List<Rule>> byKey = new HashMap<>();
    for (Rule rule : rules) {
      List<Rule> earlier = byKey.computeIfAbsent(rule.key(), _ -> new ArrayList<>());
      earlier.stream()
          .filter(one -> one.span().overlaps(rule.span()))
          .findFirst()
          .ifPresent(one -> overlap(rule, one));
      earlier.add(rule);
    }
  }

  private void overlap(Rule rule, Rule earlier) {
    faults.add(
        rule.line(),
        PackFault.Kind.DATES_OVERLAP,
        rule.key(),
        "days that the value on line " + earlier.line() + " does not have");
  }
}
