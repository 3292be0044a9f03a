package org.custodes.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.custodes.transparency.json.CanonicalJson;
import org.custodes.transparency.json.Json;

/// What a verification found.
///
/// @param facts facts read, in the order of the log
/// @param signed facts behind which signatures of people stand
/// @param signatures signatures checked
/// @param entries entries of the books, built again
/// @param differences how many fail it
/// @param notes how many a person should look at
/// @param listed the findings in the order of the steps
/// @param unlisted how many more there are of each step
/// @param notLookedAt what was left out and why, in words
public record Outcome(
    long facts,
    long signed,
    long signatures,
    long entries,
    long differences,
    long notes,
    List<Finding> listed,
    Map<Step, Long> unlisted,
    List<String> notLookedAt) {

  public Outcome {
    listed = List.copyOf(listed);
    unlisted = Map.copyOf(unlisted);
    notLookedAt = List.copyOf(notLookedAt);
  }

  /// Whether nothing differs.
  public boolean passes() {
    return differences == 0;
  }

  /// For people: short lines, the steps in their order.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d facts, %d of them signed by people with %d signatures; %d entries of the books built again."
            .formatted(facts, signed, signatures, entries));
    notLookedAt.forEach(left -> lines.add("Not looked at: " + left));
    for (Step step : Step.values()) {
      List<Finding> of = listed.stream().filter(one -> one.step() == step).toList();
      if (!of.isEmpty()) {
        lines.add("");
        lines.add(title(step) + ":");
        of.forEach(one -> lines.add(mark(one) + one.line()));
        long more = unlisted.getOrDefault(step, 0L);
        if (more > 0) {
          lines.add("  and " + more + " more");
        }
      }
    }
    lines.add("");
    lines.add(verdict());
    return lines;
  }

  /// The last line.
  public String verdict() {
    String noted = notes == 0 ? "" : " " + notes + " notes for a person to look at.";
    return passes()
        ? "The record is what it says." + noted
        : "THE RECORD IS NOT WHAT IT SHOULD BE: " + differences + " differences." + noted;
  }

  private static String title(Step step) {
    return Character.toUpperCase(step.title().charAt(0)) + step.title().substring(1);
  }

  private static String mark(Finding finding) {
    return finding.weight() == Finding.Weight.NOTE ? "  note: " : "  ";
  }

  /// For programs.
  public String json() {
    Map<String, Json> members = new TreeMap<>();
    members.put("passes", new Json.Truth(passes()));
    members.put("facts", new Json.Whole(facts));
    members.put("signed", new Json.Whole(signed));
    members.put("signatures", new Json.Whole(signatures));
    members.put("entries", new Json.Whole(entries));
    members.put("differences", new Json.Whole(differences));
    members.put("notes", new Json.Whole(notes));
    members.put(
        "unlisted", new Json.Whole(unlisted.values().stream().mapToLong(Long::longValue).sum()));
    members.put("findings", new Json.Items(listed.stream().map(Outcome::json).toList()));
    members.put(
        "notLookedAt", new Json.Items(notLookedAt.stream().<Json>map(Json.Text::new).toList()));
    return CanonicalJson.text(new Json.Members(members));
  }

  private static Json json(Finding finding) {
    Map<String, Json> members = new TreeMap<>();
    members.put("step", new Json.Text(finding.step().code()));
    members.put("code", new Json.Text(finding.code()));
    members.put("where", new Json.Text(finding.where()));
    finding.index().ifPresent(index -> members.put("index", new Json.Whole(index)));
    finding.fact().ifPresent(fact -> members.put("fact", new Json.Text(fact)));
    members.put("found", new Json.Text(finding.found()));
    members.put("wanted", new Json.Text(finding.wanted()));
    members.put("meaning", new Json.Text(finding.meaning()));
    members.put("note", new Json.Truth(finding.weight() == Finding.Weight.NOTE));
    return new Json.Members(members);
  }
}
