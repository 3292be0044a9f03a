package org.custodes.server.cases.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.custodes.server.cases.Asked;
import org.custodes.server.cases.CaseFile;
import org.custodes.server.cases.CaseFile.Wanted;
import org.custodes.server.cases.CaseOutcome;
import org.custodes.server.cases.Standing;
import org.custodes.server.cases.Work;
import org.custodes.server.frame.Page;
import org.custodes.server.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Irregularities for people.
@Controller
class CasesController {

  private final CaseReader reader;
  private final Work work;

  CasesController(CaseReader reader, Work work) {
    this.reader = reader;
    this.work = work;
  }

  @GetMapping("/irregularities")
  ModelAndView list(
      @RequestParam(defaultValue = "open") String show,
      @RequestParam Optional<Long> before,
      @AuthenticationPrincipal SignedIn person) {
    String shown = CasesPage.SHOWN.contains(show) ? show : CasesPage.SHOWN.getFirst();
    List<CaseRow> rows = reader.rows(wanted(shown, person), from(before));
    return Page.of(
        "cases/web/irregularities", new CasesPage(rows, reader.tally(), shown, more(shown, rows)));
  }

  @GetMapping("/irregularities/{id}")
  ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
    Standing standing =
        reader.find(id).orElseThrow(() -> CaseRefusals.refusal(new CaseOutcome.Unknown()));
    return Page.of("cases/web/irregularity", reader.one(standing, person));
  }

  @PostMapping("/irregularities/{id}/steps")
  ModelAndView act(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String fact,
      @RequestParam(defaultValue = "") String outcome,
      @AuthenticationPrincipal SignedIn person) {
    Asked asked = new Asked(act, note, state, owner, fact, outcome);
    return switch (work.act(id, asked, person)) {
      case CaseOutcome.Done _ -> Page.redirect("/irregularities/" + id);
      case CaseOutcome.Waits(var approval) -> Page.redirect("/approvals/" + approval);
      case CaseOutcome.Refused refused -> throw CaseRefusals.refusal(refused);
    };
  }

  private static Wanted wanted(String shown, SignedIn person) {
    return new Wanted(
        shown.equals("closed"),
        shown.equals("mine") ? Optional.of(person.person()) : Optional.empty());
  }

  private static String more(String shown, List<CaseRow> rows) {
    return rows.size() < CaseFile.MOST_ROWS
        ? ""
        : "/irregularities?show="
            + shown
            + "&before="
            + rows.getLast().standing().irregularity().index();
  }

  static OptionalLong from(Optional<Long> before) {
    return before.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}
