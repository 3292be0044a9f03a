package org.custodes.server.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The members of one mapping of a pack's file; every getter notes what is wrong and gives nothing.
final class Members {

  private final int line;
  private final Map<String, Node> nodes;
  private final Faults faults;

  private Members(int line, Map<String, Node> nodes, Faults faults) {
    this.line = line;
    this.nodes = nodes;
    this.faults = faults;
  }

  /// @param known the names there may be
  static Optional<Members> of(Node node, Set<String> known, Faults faults) {
    if (!(node instanceof MappingNode mapping)) {
      faults.add(
          line(node), PackFault.Kind.WRONG_SHAPE, shown(node), "members, each as name: value");
      return Optional.empty();
    }
    Map<String, Node> nodes = new LinkedHashMap<>();
    mapping.getValue().forEach(member -> add(member, nodes, known, faults));
    return Optional.of(new Members(line(node), nodes, faults));
  }

  private static void add(
      NodeTuple member, Map<String, Node> nodes, Set<String> known, Faults faults) {
    int line = line(member.getKeyNode());
    String name = shown(member.getKeyNode());
    if (!(member.getKeyNode() instanceof ScalarNode) || !known.contains(name)) {
      faults.add(line, PackFault.Kind.UNKNOWN_MEMBER, name, "one of " + sorted(known));
    } else if (nodes.putIfAbsent(name, member.getValueNode()) != null) {
      faults.add(line, PackFault.Kind.MEMBER_TWICE, name, "it once, line " + line(nodes.get(name)));
    }
  }

  int line() {
    return line;
  }

  /// The line of a member, or of the mapping where the member is missing.
  int line(String name) {
    Node node = nodes.get(name);
    return node == null ? line : line(node);
  }

  Optional<Node> node(String name) {
    return Optional.ofNullable(nodes.get(name));
  }

  /// A text that must be there.
  Optional<String> text(String name, int longest) {
    Optional<String> text = ifPresent(name, longest);
    if (!nodes.containsKey(name) || text.filter(String::isEmpty).isPresent()) {
      faults.add(line(name), PackFault.Kind.MEMBER_MISSING, "no " + name, name + ": …");
      return Optional.empty();
    }
    return text;
  }

  /// A text that may be missing.
  Optional<String> ifPresent(String name, int longest) {
    return node(name).flatMap(node -> text(name, node, longest));
  }

  private Optional<String> text(String name, Node node, int longest) {
    if (!(node instanceof ScalarNode scalar)) {
      faults.add(line(node), PackFault.Kind.WRONG_SHAPE, shown(node), name + " as a text");
      return Optional.empty();
    }
    String text = scalar.getValue().strip();
    if (text.length() > longest || text.codePoints().anyMatch(Character::isISOControl)) {
      faults.add(
          line(node),
          PackFault.Kind.MALFORMED,
          text.length() + " characters",
          name + " on one line of at most " + longest);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /// A day that may be missing.
  Optional<LocalDate> day(String name) {
    return ifPresent(name, 40).flatMap(text -> day(name, text));
  }

  private Optional<LocalDate> day(String name, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 2200 && day.toString().equals(text)) {
        return Optional.of(day);
      }
    } catch (DateTimeParseException _) {
      // Answered below.
    }
    faults.add(line(name), PackFault.Kind.MALFORMED, text, "a day from 1900 to 2200: 2026-11-22");
    return Optional.empty();
  }

  /// The days from `from` to `until`.
  Optional<Span> span() {
    Optional<LocalDate> from = day("from");
    Optional<LocalDate> until = day("until");
    if (Span.isReversed(from, until)) {
      faults.add(
          line("until"),
          PackFault.Kind.DATES_REVERSED,
          "until " + until.orElseThrow(),
          from.orElseThrow() + " or later");
      return Optional.empty();
    }
    return Optional.of(new Span(from, until));
  }

  /// The items of a list; none where the member is missing.
  List<Node> items(String name) {
    Node node = nodes.get(name);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    faults.add(line(node), PackFault.Kind.WRONG_SHAPE, shown(node), name + " as a list");
    return List.of();
  }

  static int line(Node node) {
    return PackTree.line(node.getStartMark());
  }

  static String shown(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode _ -> "a list";
      default -> "members";
    };
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
