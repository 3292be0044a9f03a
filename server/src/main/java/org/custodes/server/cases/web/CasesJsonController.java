package org.custodes.server.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.cases.Asked;
import org.custodes.server.cases.CaseFile;
import org.custodes.server.cases.CaseFile.Wanted;
import org.custodes.server.cases.CaseOutcome;
import org.custodes.server.cases.Irregularity;
import org.custodes.server.cases.Outcome;
import org.custodes.server.cases.Standing;
import org.custodes.server.cases.Step;
import org.custodes.server.cases.Work;
import org.custodes.server.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Irregularities for programs.
@RestController
@Tag(name = "Irregularities", description = "What does not fit, and what people do about it")
class CasesJsonController {

  private final CaseReader reader;
  private final Work work;

  CasesJsonController(CaseReader reader, Work work) {
    this.reader = reader;
    this.work = work;
  }

  @GetMapping("/api/v1/irregularities")
  @Operation(summary = "Irregularities, newest first")
  Listed list(
      @RequestParam(defaultValue = "false") boolean closed, @RequestParam Optional<Long> before) {
    List<One> found =
        reader.rows(new Wanted(closed, Optional.empty()), CasesController.from(before)).stream()
            .map(One::of)
            .toList();
    return new Listed(
        found,
        found.size() < CaseFile.MOST_ROWS
            ? Optional.empty()
            : Optional.of(found.getLast().index()));
  }

  @GetMapping("/api/v1/irregularities/{id}")
  @Operation(summary = "One irregularity with its evidence and steps")
  Whole one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
    Standing standing =
        reader.find(id).orElseThrow(() -> CaseRefusals.refusal(new CaseOutcome.Unknown()));
    OneCase one = reader.one(standing, person);
    return new Whole(
        One.of(one.row()),
        one.evidence().stream().map(evidence -> evidence.fact().id()).toList(),
        one.steps().reversed().stream().map(done -> Told.of(done.step())).toList());
  }

  @PostMapping("/api/v1/irregularities/{id}/steps")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Do something about an irregularity",
      description =
          "What closes it is not done yet: two people sign the approval that is answered.")
  Made act(
      @PathVariable UUID id, @RequestBody NewStep step, @AuthenticationPrincipal SignedIn person) {
    return switch (work.act(id, step.asked(), person)) {
      case CaseOutcome.Done(Step done) -> new Made(Optional.of(Told.of(done)), Optional.empty());
      case CaseOutcome.Waits(UUID approval) -> new Made(Optional.empty(), Optional.of(approval));
      case CaseOutcome.Refused refused -> throw CaseRefusals.refusal(refused);
    };
  }

  @Schema(name = "Irregularities")
  record Listed(
      List<One> irregularities,
      @Schema(description = "Give it as `before` for the next page; absent at the end")
          Optional<Long> next) {}

  @Schema(name = "WholeIrregularity")
  record Whole(
      One irregularity,
      @Schema(description = "Facts: the one that opened it first") List<UUID> evidence,
      @Schema(description = "In the order in which they were done") List<Told> steps) {}

  @Schema(name = "Irregularity")
  record One(
      @Schema(description = "The id of the fact that opened it") UUID id,
      @Schema(description = "Place of that fact in the log; people call the irregularity by it")
          long index,
      String kind,
      String subject,
      Instant openedAt,
      @Schema(description = "alarm, assessed, open, suspected, confirmed, recovery or closed")
          String state,
      Instant since,
      Optional<UUID> owner,
      @Schema(description = "When its state may last no longer; absent where no rule says so")
          Optional<Instant> due) {

    static One of(CaseRow row) {
      Standing standing = row.standing();
      Irregularity irregularity = standing.irregularity();
      return new One(
          irregularity.id(),
          irregularity.index(),
          irregularity.kind(),
          irregularity.subject(),
          irregularity.openedAt(),
          standing.state().word(),
          standing.since(),
          standing.owner(),
          row.due().map(Standing.Due::at));
    }
  }

  @Schema(name = "IrregularityStepMade")
  record Made(
      Optional<Told> step,
      @Schema(description = "What waits for two signatures") Optional<UUID> approval) {}

  @Schema(name = "IrregularityStep")
  record Told(
      String act,
      String state,
      Optional<UUID> owner,
      UUID person,
      Instant at,
      String note,
      Optional<String> outcome,
      Optional<UUID> linked,
      @Schema(description = "The fact of this step") UUID fact) {

    static Told of(Step step) {
      return new Told(
          step.act().word(),
          step.state().word(),
          step.owner(),
          step.person(),
          step.at(),
          step.note(),
          step.outcome().map(Outcome::word),
          step.linked(),
          step.fact());
    }
  }

  @Schema(name = "NewIrregularityStep")
  record NewStep(
      @Schema(description = "take, hand-over, note, link, move or propose") Optional<String> act,
      Optional<String> note,
      @Schema(description = "To move to") Optional<String> state,
      @Schema(description = "Login of the person to hand over to") Optional<String> owner,
      @Schema(description = "Id of the fact to name as evidence") Optional<String> fact,
      @Schema(description = "loss, accounting-error, undetermined or data-fault")
          Optional<String> outcome) {
    Asked asked() {
      return new Asked(
          act.orElse(""),
          note.orElse(""),
          state.orElse(""),
          owner.orElse(""),
          fact.orElse(""),
          outcome.orElse(""));
    }
  }
}
