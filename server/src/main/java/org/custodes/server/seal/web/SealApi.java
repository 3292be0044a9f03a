package org.custodes.server.seal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.custodes.server.seal.Head;
import org.custodes.server.seal.Heads;
import org.custodes.server.seal.SealedLog;
import org.custodes.server.seal.Trouble;
import org.custodes.server.seal.Witnessing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the log stands, for programs.
@RestController
@Tag(name = "Seal", description = "Signed heads of the log and their witnesses")
class SealApi {

  private final SealedLog log;

  SealApi(SealedLog log) {
    this.log = log;
  }

  @GetMapping("/api/v1/seal")
  @Operation(summary = "How far the record is sealed and witnessed")
  Told seal() {
    SealedLog.State state = log.state();
    return new Told(
        state.kept(),
        state.placed(),
        state.sealed().map(SealApi::stamp),
        state.witnessed().map(one -> new Stamp(one.size(), one.at())),
        state.window().facts(),
        state.overdue(),
        state.trouble().map(Trouble::why),
        state.doors().stream().map(SealApi::told).toList());
  }

  private static Stamp stamp(Head head) {
    return new Stamp(head.size(), head.signedAt());
  }

  private static Witness told(Witnessing.Door door) {
    return new Witness(
        door.name(), door.answeredAt(), door.size(), door.failure().map(Heads.Failure::sentence));
  }

  @Schema(name = "Seal")
  record Told(
      @Schema(description = "Whether this house keeps a log") boolean kept,
      @Schema(description = "How many facts have a place") long placed,
      @Schema(description = "The newest signed head") Optional<Stamp> sealed,
      @Schema(description = "The newest head that the policy calls witnessed")
          Optional<Stamp> witnessed,
      @Schema(description = "How many facts are not witnessed") long unwitnessed,
      @Schema(description = "Whether the oldest of them waits too long") boolean overdue,
      @Schema(description = "Why no head is signed; absent while they are")
          Optional<String> trouble,
      List<Witness> witnesses) {}

  @Schema(name = "SealStamp")
  record Stamp(@Schema(description = "How many facts it covers") long size, Instant at) {}

  @Schema(name = "SealWitness")
  record Witness(
      String name,
      Optional<Instant> answeredAt,
      @Schema(description = "The last size it signed") OptionalLong size,
      @Schema(description = "Why the last visit failed; absent where it did not")
          Optional<String> failure) {}
}
