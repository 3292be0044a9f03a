package org.custodes.cli.validate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// `codelists.json`: every list and every code in it, and no code beside them.
final class CodeListCases implements CaseReader {

  private static final String NAME = "codelists.json";
  private static final String IAEA = "iaea";
  private static final String EURATOM = "euratom";

  /// Lists whose codes stand with a sentence about them, which is not compared.
  private static final Set<String> DESCRIBED = Set.of("difference", "rebatching");

  @Override
  public boolean recognises(ReferenceFile file) {
    return file.name().equals(NAME)
        || (file.name().endsWith(".json") && Json.hasAny(file, List.of(IAEA, EURATOM)));
  }

  @Override
  public void run(List<ReferenceFile> files, Folder folder, Protocol protocol) {
    for (ReferenceFile file : files) {
      protocol.recorder(file, "codes").attempt(file.name(), () -> run(file, protocol));
    }
  }

  private static void run(ReferenceFile file, Protocol protocol) {
    Json lists = Json.read(file);
    for (String name : lists.names()) {
      Recorder cases = protocol.recorder(file, "codes-" + name);
      switch (name) {
        case IAEA -> run(lists.member(name), CodeLists.IAEA, "the product has no such list", cases);
        case EURATOM -> run(lists.member(name), CodeLists.EURATOM, EuratomCases.NOT_READ, cases);
        default -> {
          if (!name.startsWith("_")) {
            cases.skipped(name, "no authority of this name is known");
          }
        }
      }
    }
  }

  private static void run(
      Json lists, Map<String, List<String>> known, String otherwise, Recorder cases) {
    for (String name : lists.names()) {
      List<String> codes = known.get(name);
      if (codes == null) {
        cases.skipped(name, otherwise);
      } else {
        cases.attempt(name, () -> compare(name, listed(name, lists.member(name)), codes, cases));
      }
    }
  }

  private static void compare(
      String name, List<String> listed, List<String> known, Recorder cases) {
    String expected = String.join(" ", listed);
    String difference = difference(listed, known);
    cases.same(name, expected, difference.isEmpty() ? expected : difference);
  }

  /// What one side has and the other has not; empty if they are the same.
  private static String difference(List<String> listed, List<String> known) {
    List<String> differences = new ArrayList<>();
    add(differences, "not in the product: ", without(listed, known));
    add(differences, "not in the list: ", without(known, listed));
    Set<String> seen = new HashSet<>();
    add(differences, "listed twice: ", listed.stream().filter(one -> !seen.add(one)).toList());
    return String.join("; ", differences);
  }

  private static void add(List<String> differences, String what, List<String> codes) {
    if (!codes.isEmpty()) {
      differences.add(what + String.join(" ", codes));
    }
  }

  private static List<String> without(List<String> codes, List<String> others) {
    Set<String> other = Set.copyOf(others);
    return codes.stream().filter(code -> !other.contains(code)).toList();
  }

  private static List<String> listed(String list, Json value) {
    if (value.isText()) {
      return List.of(value.text());
    }
    if (!value.isObject()) {
      return value.items().stream().map(Json::text).toList();
    }
    return value.names().stream()
        .map(code -> DESCRIBED.contains(list) ? code : code + "=" + meaning(value.member(code)))
        .toList();
  }

  /// A meaning ends at a slash, behind which is another word for it.
  private static String meaning(Json value) {
    String text =
        value.isText()
            ? value.text().split("/", -1)[0]
            : value.items().stream().map(Json::text).collect(Collectors.joining("/"));
    return CodeLists.upper(text);
  }
}
