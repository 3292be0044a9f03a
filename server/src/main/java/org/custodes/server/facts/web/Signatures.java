package org.custodes.server.facts.web;

import java.util.List;
import java.util.Map;
import org.custodes.server.facts.Backing;
import org.custodes.server.facts.CanonicalJson;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Json;

/// The signatures of a fact as they stand in its bytes. Whether they hold is not judged here.
///
/// @param each a signature's members, in the order of the bytes
record Signatures(List<List<Part>> each) {

  /// @param value text as it is, anything else as JSON
  record Part(String name, String value) {}

  static Signatures of(Fact fact) {
    return new Signatures(Backing.signatures(fact).stream().map(Signatures::parts).toList());
  }

  private static List<Part> parts(Json signature) {
    return signature instanceof Json.Members(var members)
        ? members.entrySet().stream().map(Signatures::part).toList()
        : List.of(new Part("", value(signature)));
  }

  private static Part part(Map.Entry<String, Json> member) {
    return new Part(member.getKey(), value(member.getValue()));
  }

  private static String value(Json value) {
    return value instanceof Json.Text(var text) ? text : CanonicalJson.write(value).text();
  }
}
