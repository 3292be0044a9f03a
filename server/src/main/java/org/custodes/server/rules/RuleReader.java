package org.custodes.server.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads one entry of a pack's list of values.
final class RuleReader {

  static final int LONGEST_KEY = 100;
  static final int LONGEST_CITATION = 500;
  static final int MOST_SUSPENSIONS = 20;

  private static final Set<String> NAMES =
      Set.of(
          "key", "value", "unit", "citation", "source", "confirmed", "from", "until", "suspended");
  private static final Set<String> OF_SUSPENSION = Set.of("by", "from", "until");

  private final PackKind kind;
  private final Faults faults;

  RuleReader(PackKind kind, Faults faults) {
    this.kind = kind;
    this.faults = faults;
  }

  /// Every part is read even where one is wrong, so that all of it is told at once.
  Optional<Rule> read(Node node) {
    int before = faults.count();
    return Members.of(node, NAMES, faults).flatMap(members -> rule(members, before));
  }

  private Optional<Rule> rule(Members members, int before) {
    Optional<String> key = members.text("key", LONGEST_KEY);
    Optional<KeyForm> form = key.flatMap(one -> form(one, members));
    Optional<RuleUnit> unit = unit(members, form);
    Optional<Value> value = unit.flatMap(one -> value(one, form, members));
    Optional<String> citation = citation(members);
    Optional<SourceMark> mark = mark(members);
    Optional<Boolean> confirmed = confirmed(members, mark);
    Optional<Span> span = members.span();
    List<Suspension> suspended = suspended(members);
    if (faults.count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            key.orElseThrow(),
            value.orElseThrow(),
            unit.orElseThrow(),
            citation.orElseThrow(),
            mark.orElseThrow(),
            confirmed.orElseThrow(),
            span.orElseThrow(),
            suspended,
            members.line()));
  }

  private Optional<KeyForm> form(String key, Members members) {
    Optional<KeyForm> form = kind.form(key);
    if (form.isEmpty()) {
      String known = kind.forms().stream().map(KeyForm::shown).collect(Collectors.joining("; "));
      faults.add(members.line("key"), PackFault.Kind.UNKNOWN_KEY, key, known);
    }
    return form;
  }

  private Optional<RuleUnit> unit(Members members, Optional<KeyForm> form) {
    Optional<String> word = members.text("unit", 40);
    Optional<RuleUnit> unit = word.flatMap(RuleUnit::of);
    if (word.isPresent() && unit.isEmpty()) {
      faults.add(members.line("unit"), PackFault.Kind.UNKNOWN_UNIT, word.get(), RuleUnit.known());
    }
    if (unit.isPresent() && form.isPresent() && !form.get().units().contains(unit.get())) {
      faults.add(
          members.line("unit"),
          PackFault.Kind.UNIT_OF_ANOTHER_KEY,
          unit.get().word(),
          form.get().units().stream()
              .sorted()
              .map(RuleUnit::word)
              .collect(Collectors.joining(" or ")));
    }
    return unit;
  }

  private Optional<Value> value(RuleUnit unit, Optional<KeyForm> form, Members members) {
    Optional<Node> node = members.node("value");
    if (node.isEmpty()) {
      faults.add(members.line(), PackFault.Kind.MEMBER_MISSING, "no value", "value: …");
      return Optional.empty();
    }
    return unit.isList() ? list(unit, node.get()) : single(unit, form, node.get());
  }

  private Optional<Value> single(RuleUnit unit, Optional<KeyForm> form, Node node) {
    if (node instanceof ScalarNode scalar) {
      try {
        Value value = unit.read(scalar.getValue());
        if (form.filter(one -> !one.takes(value)).isEmpty()) {
          return Optional.of(value);
        }
      } catch (IllegalArgumentException _) {
        // Answered below.
      }
    }
    String wanted =
        form.filter(one -> !one.words().isEmpty())
            .map(one -> "one of " + String.join(", ", one.words().stream().sorted().toList()))
            .orElse(form.filter(KeyForm::aboveZero).isPresent() ? "1 or more" : unit.wanted());
    return malformed(node, wanted);
  }

  private Optional<Value> list(RuleUnit unit, Node node) {
    if (node instanceof SequenceNode sequence
        && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
      try {
        return Optional.of(unit.read(sequence.getValue().stream().map(Members::shown).toList()));
      } catch (IllegalArgumentException _) {
        // Answered below.
      }
      return malformed(node, parts(sequence), unit.wanted());
    }
    return malformed(node, unit.wanted());
  }

  private static String parts(SequenceNode sequence) {
    return sequence.getValue().stream().map(Members::shown).collect(Collectors.joining(", "));
  }

  private Optional<Value> malformed(Node node, String wanted) {
    return malformed(node, Members.shown(node), wanted);
  }

  private Optional<Value> malformed(Node node, String found, String wanted) {
    faults.add(Members.line(node), PackFault.Kind.VALUE_MALFORMED, found, wanted);
    return Optional.empty();
  }

  private Optional<String> citation(Members members) {
    Optional<String> citation = members.ifPresent("citation", LONGEST_CITATION);
    if (citation.filter(text -> !text.isEmpty()).isEmpty()) {
      faults.add(
          members.line("citation"),
          PackFault.Kind.NO_CITATION,
          "no citation",
          "where the value is written, or whose decision it is");
    }
    return citation;
  }

  private Optional<SourceMark> mark(Members members) {
    Optional<String> word = members.text("source", 40);
    Optional<SourceMark> mark = word.flatMap(SourceMark::of);
    if (word.isPresent() && mark.isEmpty()) {
      faults.add(
          members.line("source"),
          PackFault.Kind.UNKNOWN_MARK,
          word.get(),
          "read, older, recalled or house");
    }
    return mark;
  }

  private Optional<Boolean> confirmed(Members members, Optional<SourceMark> mark) {
    Optional<String> word = members.text("confirmed", 40);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    if (!Set.of("true", "false").contains(word.get())) {
      faults.add(members.line("confirmed"), PackFault.Kind.MALFORMED, word.get(), "true or false");
      return Optional.empty();
    }
    boolean confirmed = word.get().equals("true");
    if (confirmed && mark.filter(one -> !one.isConfirmable()).isPresent()) {
      faults.add(
          members.line("confirmed"),
          PackFault.Kind.CONFIRMED_UNREAD,
          "source: " + mark.get().word(),
          "confirmed: false, or source: read once the text was read");
    }
    return Optional.of(confirmed);
  }

  private List<Suspension> suspended(Members members) {
    List<Node> items = members.items("suspended");
    if (items.size() > MOST_SUSPENSIONS) {
      faults.add(
          members.line("suspended"),
          PackFault.Kind.TOO_MANY_VALUES,
          items.size() + " suspensions",
          "at most " + MOST_SUSPENSIONS);
      return List.of();
    }
    return items.stream().map(this::suspension).filter(Objects::nonNull).toList();
  }

  private @Nullable Suspension suspension(Node node) {
    Optional<Members> members = Members.of(node, OF_SUSPENSION, faults);
    if (members.isEmpty()) {
      return null;
    }
    Optional<String> by = members.get().text("by", LONGEST_CITATION);
    Optional<Span> span = members.get().span();
    if (span.filter(one -> one.from().isEmpty()).isPresent()
        && members.get().node("from").isEmpty()) {
      faults.add(
          members.get().line(), PackFault.Kind.MEMBER_MISSING, "no from", "the first day: from: …");
    }
    return by.isPresent() && span.isPresent() ? new Suspension(by.get(), span.get()) : null;
  }
}
