package org.custodes.cli.validate;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Cases for programs: one JSON object a line, and a last one that counts them.
final class CaseJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private CaseJson() {}

  static List<String> lines(List<Case> cases) {
    return cases.stream().map(CaseJson::line).toList();
  }

  static String summary(Tally tally) {
    ObjectNode node = JSON.createObjectNode();
    node.put("passed", tally.passed());
    node.put("failed", tally.failed());
    node.put("skipped", tally.skipped());
    return JSON.writeValueAsString(node);
  }

  private static String line(Case one) {
    ObjectNode node = JSON.createObjectNode();
    node.put("file", one.file());
    node.put("kind", one.kind());
    node.put("name", one.name());
    node.put("expected", one.expected());
    node.put("got", one.got());
    node.put("tolerance", one.tolerance());
    node.put("verdict", one.verdict().word());
    node.put("reason", one.reason());
    return JSON.writeValueAsString(node);
  }
}
