package org.custodes.cli.validate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.policy.HeadVerdict;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.proof.LeafVerdict;
import org.custodes.transparency.proof.LogProof;
import org.custodes.transparency.proof.SigsumProof;
import org.custodes.transparency.tile.TileReader;
import org.custodes.transparency.tile.TiledLog;
import org.custodes.transparency.witness.AddCheckpoint;
import org.custodes.transparency.witness.Decision;
import org.custodes.transparency.witness.LastHead;
import org.custodes.transparency.witness.WitnessRules;

/// What is believed and what is not: policies, scenarios of attack, proofs of a leaf, requests to a
/// witness.
final class TrustCases {

  /// Any time at which a witness might sign.
  private static final long NOW = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

  /// An Ed25519 key as OpenSSH writes it ends with its 32 bytes.
  private static final int ED25519 = 32;

  private TrustCases() {}

  static void policies(ReferenceFile file, Recorder cases) {
    Json json = Json.read(file);
    TrustPolicy policy = TrustPolicy.parse(LogVerdicts.text(json, "policy"));
    for (Json row : json.member("quorum").items()) {
      List<String> signed = row.member("cosigned_by").texts();
      cases.same(
          "quorum of " + signed,
          String.valueOf(row.member("met").truth()),
          String.valueOf(policy.isMetBy(Set.copyOf(signed))));
    }
    for (Json row : json.member("invalid").items()) {
      LogVerdicts.judge(
          cases,
          row.member("name").text(),
          false,
          () -> {
            TrustPolicy.parse(LogVerdicts.text(row, "policy"));
            return Optional.empty();
          });
    }
  }

  static void policy(ReferenceFile file, Recorder cases) {
    LogVerdicts.judge(
        cases,
        file.name(),
        true,
        () -> {
          TrustPolicy policy = TrustPolicy.parse(Bytes.of(file.bytes()));
          return TrustPolicy.parse(Bytes.ofText(policy.text())).equals(policy)
              ? Optional.empty()
              : Optional.of("written, it is another policy");
        });
  }

  static void scenarios(ReferenceFile file, Recorder cases) {
    List<String> lines = file.text().lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      ReferenceFile line = file.with(lines.get(at));
      cases.attempt("line " + (at + 1), () -> scenario(Json.read(line), file, cases));
    }
  }

  /// Read, made again from the log's tiles, and believed for the entry that is there.
  static void proof(ReferenceFile file, Recorder cases) {
    Bytes text = Bytes.of(file.bytes());
    LogProof read = LogProof.parse(text);
    TiledLog log =
        new TiledLog(
            TileReader.folder(file.path().resolve("../../log").normalize()),
            read.head().checkpoint().size());
    LogProof made = LogProof.of(log, read.index(), read.head());
    cases.same(
        file.name() + " made again",
        Digest.of(text).bytes().hex(),
        Digest.of(made.bytes()).bytes().hex());
    LogVerdicts.judge(
        cases,
        file.name(),
        true,
        () -> refusal(read.verify(log.entry(read.index()), sibling(file, "../policy.txt"))));
  }

  static void malformed(ReferenceFile file, Recorder cases) {
    for (Json row : Json.list(file)) {
      String text =
          row.find("proof")
              .map(Json::text)
              .orElseGet(() ->
                  "c2sp.org/tlog-proof@v1\nindex 0\n" + "a".repeat(66_560) + "\n\ncheckpoint\n");
      LogVerdicts.judge(
          cases,
          row.member("name").text(),
          false,
          () -> {
            LogProof.parse(Bytes.ofText(text));
            return Optional.empty();
          });
    }
  }

  static void sigsum(ReferenceFile file, Recorder cases) {
    Json json = Json.read(file);
    Bytes log = ssh(json, "log_key_ssh");
    VerifierKey logKey =
        new VerifierKey(
            new KeyName("sigsum.org/v1/tree/" + Digest.of(log).bytes().hex()),
            KeyType.ED25519,
            log);
    VerifierKey witness =
        new VerifierKey(
            new KeyName("witness"), KeyType.ED25519_COSIGNATURE, ssh(json, "witness_key_ssh"));
    TrustPolicy policy =
        TrustPolicy.parse(
            Bytes.ofText("log %s\nwitness w %s\nquorum w\n".formatted(logKey, witness)));
    LogVerdicts.judge(
        cases,
        file.name(),
        true,
        () ->
            refusal(
                SigsumProof.parse(LogVerdicts.text(json, "proof"))
                    .verify(
                        new Digest(LogVerdicts.hex(json, "message_hash_hex")),
                        ssh(json, "leaf_key_ssh"),
                        policy)));
  }

  /// Requests in their order to one witness that has signed nothing yet.
  static void sequence(ReferenceFile file, Recorder cases) {
    Json json = Json.read(file);
    WitnessRules rules =
        new WitnessRules(List.of(VerifierKey.parse(json.member("log_vkey").text())));
    LastHead last = LastHead.NONE;
    int number = 0;
    for (Json step : json.member("steps").items()) {
      number++;
      LastHead before = last;
      Decision decision = decide(rules, LogVerdicts.text(step, "request_body"), before);
      String today = "status_by_tlog_witness_v1";
      long wanted = LogVerdicts.whole(step, step.find(today).isPresent() ? today : "status");
      cases.same("request " + number, String.valueOf(wanted), status(decision));
      if (decision instanceof Decision.Cosign(SignedHead head)) {
        last = new LastHead(head.checkpoint().size(), head.checkpoint().root(), NOW);
      }
    }
  }

  private static void scenario(Json line, ReferenceFile file, Recorder cases) {
    String name = line.member("name").text();
    String kind = line.member("kind").text();
    switch (kind) {
      case "checkpoint" ->
          judged(
              line,
              cases,
              sibling(file, line.member("policy").text())
                  .judge(LogVerdicts.base64(line, "note_base64")));
      case "tlog-proof" ->
          LogVerdicts.judge(
              cases,
              name,
              accepts(line),
              () ->
                  refusal(
                      LogProof.parse(LogVerdicts.text(line, "proof"))
                          .verify(
                              LogVerdicts.base64(line, "leaf_base64"),
                              sibling(file, line.member("policy").text()))));
      case "add-checkpoint" -> {
        WitnessRules rules = new WitnessRules(List.of(logKey(file)));
        LastHead last =
            new LastHead(
                LogVerdicts.whole(line, "witness_knows_size"),
                LogVerdicts.digest(line, "witness_knows_root"),
                0);
        cases.same(
            name,
            String.valueOf(LogVerdicts.whole(line, "status")),
            status(decide(rules, LogVerdicts.text(line, "request_body"), last)));
      }
      default -> cases.skipped(name, "scenarios of kind " + kind + " are not known");
    }
  }

  /// The names of reasons may be others, as the collection says; these are the same but for one.
  private static void judged(Json line, Recorder cases, HeadVerdict verdict) {
    String wanted = accepts(line) ? "ACCEPT" : line.member("reason").text();
    String got =
        switch (verdict) {
          case HeadVerdict.Trusted _ -> "ACCEPT";
          case HeadVerdict.QuorumMissed _ -> "QUORUM_NOT_MET";
          case HeadVerdict.Refused(var reason, _) ->
              Map.of(HeadVerdict.Reason.UNKNOWN_LOG, "UNKNOWN_LOG_OR_NO_SIGNATURE")
                  .getOrDefault(reason, reason.name());
        };
    cases.same(line.member("name").text(), wanted, got);
  }

  private static boolean accepts(Json line) {
    return line.member("verdict").text().equals("ACCEPT");
  }

  private static Optional<String> refusal(LeafVerdict verdict) {
    return switch (verdict) {
      case LeafVerdict.Logged _ -> Optional.empty();
      case LeafVerdict.NotLogged(String text) -> Optional.of(text);
      case LeafVerdict.HeadNotTrusted(HeadVerdict head) -> Optional.of(head.toString());
    };
  }

  private static Decision decide(WitnessRules rules, Bytes body, LastHead last) {
    return rules.decide(AddCheckpoint.read(body), _ -> last, NOW);
  }

  private static String status(Decision decision) {
    return switch (decision) {
      case Decision.Cosign _ -> "200";
      case Decision.Refusal refusal -> String.valueOf(refusal.status());
    };
  }

  private static TrustPolicy sibling(ReferenceFile file, String name) {
    return TrustPolicy.parse(
        Bytes.of(ReferenceFile.read(file.path().resolveSibling(name).normalize()).bytes()));
  }

  private static VerifierKey logKey(ReferenceFile file) {
    ReferenceFile keys = ReferenceFile.read(file.path().resolveSibling("keys.json"));
    return VerifierKey.parse(Json.read(keys).member("log_vkey").text());
  }

  private static Bytes ssh(Json json, String member) {
    String text = json.member(member).text();
    Bytes whole = Bytes.ofBase64(text.substring(text.indexOf(' ') + 1));
    return whole.part(whole.length() - ED25519, whole.length());
  }
}
