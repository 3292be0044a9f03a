package org.custodes.transparency.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Reference;
import org.custodes.transparency.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The published cases of `reference/tlog/policy`, and the scenarios of the facility's log.
class PolicyVectorsTest {

  private static final Json.Members FILE = Reference.object("policy/policies.json");

  /// Our names for the reasons of the scenarios.
  private static final Map<String, HeadVerdict.Reason> REASONS =
      Map.of(
          "UNKNOWN_LOG_OR_NO_SIGNATURE", HeadVerdict.Reason.UNKNOWN_LOG,
          "BAD_LOG_SIGNATURE", HeadVerdict.Reason.BAD_LOG_SIGNATURE,
          "BAD_COSIGNATURE", HeadVerdict.Reason.BAD_COSIGNATURE,
          "MALFORMED_CHECKPOINT", HeadVerdict.Reason.MALFORMED_CHECKPOINT,
          "MALFORMED_NOTE", HeadVerdict.Reason.MALFORMED_NOTE);

  static Stream<Json.Members> quorums() {
    return Reference.objects(Reference.at(FILE, "quorum")).stream();
  }

  static Stream<Json.Members> invalid() {
    return Reference.objects(Reference.at(FILE, "invalid")).stream();
  }

  static Stream<Json.Members> scenarios() {
    return Reference.lines("own/facility-a/scenarios.jsonl").stream()
        .filter(line -> Reference.text(line, "kind").equals("checkpoint"));
  }

  @Test
  void areAllThere() {
    assertThat(quorums()).hasSize(8);
    assertThat(invalid()).hasSize(17);
    assertThat(scenarios()).hasSize(26);
  }

  @ParameterizedTest
  @MethodSource("quorums")
  void aQuorumIsMetOrNot(Json.Members row) {
    TrustPolicy policy = TrustPolicy.parse(Bytes.ofText(Reference.text(FILE, "policy")));
    Set<String> signed = Set.copyOf(Reference.texts(row, "cosigned_by"));

    assertThat(policy.isMetBy(signed)).isEqualTo(Reference.truth(row, "met"));
    assertThat(policy.shortfalls(signed).isEmpty()).isEqualTo(Reference.truth(row, "met"));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void aPolicyIsRefused(Json.Members row) {
    Bytes text = Bytes.ofText(Reference.text(row, "policy"));

    assertThatThrownBy(() -> TrustPolicy.parse(text))
        .isInstanceOf(PolicyRefused.class)
        .hasMessageContaining("found")
        .hasMessageContaining("wanted");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aHeadIsTrustedOrRefused(Json.Members line) {
    TrustPolicy policy =
        TrustPolicy.parse(Reference.bytes("own/facility-a/" + Reference.text(line, "policy")));
    HeadVerdict verdict = policy.judge(Bytes.ofBase64(Reference.text(line, "note_base64")));

    switch (verdict) {
      case HeadVerdict.Trusted(_, var log, var witnesses, var time) -> {
        assertThat(Reference.text(line, "verdict")).isEqualTo("ACCEPT");
        assertThat(log).hasSize(1);
        assertThat(witnesses).isNotEmpty();
        assertThat(time).isPresent();
      }
      case HeadVerdict.QuorumMissed(_, _, _, var shortfalls) -> {
        assertThat(Reference.text(line, "reason")).isEqualTo("QUORUM_NOT_MET");
        assertThat(shortfalls).isNotEmpty();
      }
      case HeadVerdict.Refused(var reason, var text) ->
          assertThat(Optional.ofNullable(REASONS.get(Reference.text(line, "reason"))))
              .as(text)
              .contains(reason);
    }
  }
}
