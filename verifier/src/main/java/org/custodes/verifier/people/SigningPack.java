package org.custodes.verifier.people;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A pack of rules that says who must sign what, read from its file.
///
/// Only what is needed of YAML: the lines `- key: books.any.people` and `value: 2` or `value: [a,
/// b]` that follow it. A value that stands in a suspension or in other lines is not read.
final class SigningPack {

  private static final Pattern KEY = Pattern.compile("\\s*- key: ([a-z.-]+)\\s*");
  private static final Pattern VALUE = Pattern.compile("\\s*value: (.+?)\\s*");
  private static final Pattern LIST = Pattern.compile("\\[([a-z, -]*)]");

  private final String name;
  private final Map<String, String> values = new HashMap<>();

  /// @param name id and version
  SigningPack(String name, byte[] file) {
    this.name = name;
    String key = "";
    for (String line : new String(file, StandardCharsets.UTF_8).split("\n", -1)) {
      Matcher named = KEY.matcher(line);
      Matcher given = VALUE.matcher(line);
      if (named.matches()) {
        key = named.group(1);
      } else if (!key.isEmpty() && given.matches()) {
        values.put(key, given.group(1));
        key = "";
      }
    }
  }

  String name() {
    return name;
  }

  /// What it does not say of an act it says of all acts of the room, then of any; of accounts and
  /// keys, whose keepers see no content, `any` says nothing. Accounts, keys and rules themselves
  /// take as many people as the strictest rule says, whatever a pack says.
  Requirement requirement(String act) {
    Requirement strictest = Requirement.strictest(act);
    String room = act.substring(0, act.indexOf('.'));
    boolean guarded = room.equals("identity") || room.equals("rules");
    return new Requirement(
        guarded ? strictest.people() : find(act, "people").map(Integer::parseInt).orElse(2),
        find(act, "prepare").map(SigningPack::list).orElse(strictest.prepare()),
        find(act, "approve").map(SigningPack::list).orElse(strictest.approve()),
        find(act, "keys").map(SigningPack::list).orElse(strictest.kinds()),
        name);
  }

  private Optional<String> find(String act, String aspect) {
    String room = act.substring(0, act.indexOf('.'));
    Stream<String> own = Stream.of(act, room + ".any");
    return (room.equals("identity") ? own : Stream.concat(own, Stream.of("any")))
        .flatMap(key -> Optional.ofNullable(values.get(key + "." + aspect)).stream())
        .findFirst();
  }

  private static Set<String> list(String value) {
    Matcher list = LIST.matcher(value);
    String inside = list.matches() ? list.group(1) : value;
    return Set.copyOf(
        Stream.of(inside.split(","))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList());
  }

  /// Whether numbers are numbers; a pack that is not is named when it is put in force.
  boolean readable() {
    return values.entrySet().stream()
        .filter(one -> one.getKey().endsWith(".people"))
        .allMatch(one -> List.of("1", "2").contains(one.getValue()));
  }
}
