package org.custodes.cli.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.transparency.json.CanonicalJson;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.policy.HeadVerdict;
import org.custodes.transparency.policy.Shortfall;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.proof.LeafVerdict;
import org.custodes.transparency.proof.LogProof;
import org.custodes.transparency.tile.EntryBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks one entry's proof.
@Command(
    name = "check",
    description = {
      "Check that an entry is in a log, by its proof and a trust policy, without any network.",
      "It says nothing of what the entry claims: only that it is unchanged since witnesses saw it."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  custodes log check proof.txt --entry fact.json --policy policy.txt"
    })
public final class CheckCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PROOF",
      description = "The proof (C2SP tlog-proof); - reads it from standard input.")
  private Path proof = Path.of("");

  @Option(
      names = "--entry",
      paramLabel = "FILE",
      required = true,
      description = "The entry's exact bytes.")
  private Path entry = Path.of("");

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      required = true,
      description = "Your own copy of the trust policy.")
  private Path policy = Path.of("");

  @Option(names = "--json", description = "Answer as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    LogProof read = LogProof.parse(LogFiles.read(proof, LogProof.LONGEST));
    TrustPolicy trust = TrustPolicy.parse(LogFiles.read(policy, TrustPolicy.LONGEST));
    LeafVerdict verdict = read.verify(LogFiles.read(entry, EntryBundle.LONGEST_ENTRY), trust);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? CanonicalJson.write(json(read, verdict)).text() : text(read, verdict));
    return verdict instanceof LeafVerdict.Logged ? 0 : 1;
  }

  private static String text(LogProof proof, LeafVerdict verdict) {
    String origin = proof.head().checkpoint().origin();
    return switch (verdict) {
      case LeafVerdict.Logged(var index, var head) ->
          "Entry %d of %s is in the log, under a head of %d entries%s."
              .formatted(index, origin, proof.head().checkpoint().size(), witnessed(head));
      case LeafVerdict.HeadNotTrusted(var head) -> "The head is not trusted: " + why(head);
      case LeafVerdict.NotLogged(var why) ->
          "This is not entry %d of %s: %s".formatted(proof.index(), origin, why);
    };
  }

  private static String witnessed(HeadVerdict.Trusted head) {
    return head.quorumTime().isEmpty()
        ? ", which no witness need sign"
        : " that was witnessed at %s by %s"
            .formatted(
                Instant.ofEpochSecond(head.quorumTime().getAsLong()),
                head.witnesses().stream()
                    .map(HeadVerdict.Witnessed::name)
                    .collect(Collectors.joining(", ")));
  }

  private static String why(HeadVerdict head) {
    return switch (head) {
      case HeadVerdict.Refused(_, var text) -> text;
      case HeadVerdict.QuorumMissed missed ->
          missed.shortfalls().stream().map(Shortfall::toString).collect(Collectors.joining("; "));
      case HeadVerdict.Trusted _ -> throw new IllegalStateException("a trusted head has no fault");
    };
  }

  private static Json json(LogProof proof, LeafVerdict verdict) {
    Map<String, Json> said = new HashMap<>();
    said.put("origin", new Json.Text(proof.head().checkpoint().origin()));
    said.put("index", new Json.Whole(proof.index()));
    said.put("size", new Json.Whole(proof.head().checkpoint().size()));
    said.put("good", new Json.Truth(verdict instanceof LeafVerdict.Logged));
    if (verdict instanceof LeafVerdict.Logged(_, var head)) {
      said.put("witnesses", new Json.Items(witnesses(head).toList()));
    } else {
      said.put("why", new Json.Text(text(proof, verdict)));
    }
    return new Json.Members(said);
  }

  private static Stream<Json> witnesses(HeadVerdict.Trusted head) {
    return head.witnesses().stream()
        .map(one ->
            new Json.Members(
                Map.of(
                    "name",
                    new Json.Text(one.name()),
                    "at",
                    new Json.Text(Instant.ofEpochSecond(one.time()).toString()))));
  }
}
