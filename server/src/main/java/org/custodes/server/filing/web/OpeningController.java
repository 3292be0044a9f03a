package org.custodes.server.filing.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.books.BookOutcome;
import org.custodes.server.filing.FilingRefusal;
import org.custodes.server.filing.OpenFromReports;
import org.custodes.server.filing.OpeningProposal;
import org.custodes.server.frame.Page;
import org.custodes.server.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Books opened with what was reported, for people.
@Controller
class OpeningController {

  private final OpenFromReports openings;

  OpeningController(OpenFromReports openings) {
    this.openings = openings;
  }

  @GetMapping("/filing/{area}/opening")
  ModelAndView proposal(@PathVariable String area, @RequestParam(defaultValue = "") String day) {
    Mba code = area(area);
    return Page.of(
        "filing/web/opening",
        new OpeningPage(openings.days(code), found(openings, code, Reader.day(day))));
  }

  @PostMapping("/filing/{area}/opening")
  ModelAndView ask(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String day,
      @AuthenticationPrincipal SignedIn by) {
    Mba code = area(area);
    return Page.redirect("/approvals/" + asked(openings, by, code, wanted(day)));
  }

  /// @throws org.custodes.server.frame.Refusal if no area can have this code
  static Mba area(String code) {
    return Reader.mba(code)
        .orElseThrow(() -> FilingRefusals.refusal(new FilingRefusal.NothingReported(code)));
  }

  /// @throws org.custodes.server.frame.Refusal if it is no day
  static LocalDate wanted(String day) {
    return Reader.day(day)
        .orElseThrow(() -> FilingRefusals.refusal(new FilingRefusal.Malformed("day", day)));
  }

  /// @throws org.custodes.server.frame.Refusal if nothing can be proposed
  static OpeningProposal found(OpenFromReports openings, Mba area, Optional<LocalDate> day) {
    return switch (openings.propose(area, day)) {
      case OpenFromReports.Proposed.Found(var proposal) -> proposal;
      case OpenFromReports.Proposed.Refused(var why) -> throw FilingRefusals.refusal(why);
    };
  }

  /// @return the approval under which people sign
  /// @throws org.custodes.server.frame.Refusal if it is not asked for
  static UUID asked(OpenFromReports openings, SignedIn by, Mba area, LocalDate day) {
    return switch (openings.ask(by, area, day)) {
      case OpenFromReports.Asked.Refused(var why) -> throw FilingRefusals.refusal(why);
      case OpenFromReports.Asked.Book(BookOutcome.Asked(var approval)) -> approval;
      case OpenFromReports.Asked.Book(BookOutcome.NotAllowed(var why)) -> throw why.refusal();
      case OpenFromReports.Asked.Book(BookOutcome.Refused(var wrong)) ->
          throw FilingRefusals.refusal(new FilingRefusal.NoListing(wrong));
      case OpenFromReports.Asked.Book(BookOutcome.Done done) ->
          throw new IllegalStateException("an opening has no key: " + done);
    };
  }
}
