package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.Accounts;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Approvals.Opening;
import org.custodes.server.identity.ConflictEnd;
import org.custodes.server.identity.ConflictEntry;
import org.custodes.server.identity.ConflictKind;
import org.custodes.server.identity.ConflictRegister;
import org.custodes.server.identity.ConflictRegister.Pair;
import org.custodes.server.identity.PersonNames;
import org.custodes.server.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The key officers' page: who may not sign for whom.
@Controller
class ConflictsController {

  private static final String TEMPLATE = "identity/web/conflicts";

  private final ConflictRegister register;
  private final Accounts accounts;
  private final Approvals approvals;
  private final PersonNames names;
  private final Speech speech;

  ConflictsController(
      ConflictRegister register,
      Accounts accounts,
      Approvals approvals,
      PersonNames names,
      Speech speech) {
    this.register = register;
    this.accounts = accounts;
    this.approvals = approvals;
    this.names = names;
    this.speech = speech;
  }

  @GetMapping("/conflicts")
  ModelAndView list() {
    return Page.of(TEMPLATE, page("", "", FormErrors.none()));
  }

  /// @param one login of the one account
  /// @param other login of the other
  @PostMapping("/conflicts")
  ModelAndView enter(
      @AuthenticationPrincipal SignedIn by,
      @RequestParam String one,
      @RequestParam String other,
      @RequestParam String kind,
      HttpServletRequest request) {
    Optional<Account> first = accounts.find(one);
    Optional<Account> second = accounts.find(other);
    if (first.isEmpty() || second.isEmpty()) {
      String field = first.isEmpty() ? "one" : "other";
      String said = speech.of(request).say("identity.conflict.no-account");
      return again(one, other, FormErrors.of(field, said));
    }
    Optional<Pair> pair = Pair.of(first.get().person(), second.get().person(), kind(kind));
    if (pair.isEmpty()) {
      String said = speech.of(request).say("identity.conflict.one-person");
      return again(one, other, FormErrors.of("other", said));
    }
    return asked(by, ConflictEntry.asked(by, pair.get()));
  }

  @PostMapping("/conflicts/end")
  ModelAndView end(
      @AuthenticationPrincipal SignedIn by,
      @RequestParam UUID one,
      @RequestParam UUID other,
      @RequestParam String kind) {
    Pair pair =
        Pair.of(one, other, kind(kind))
            .orElseThrow(() -> new Refusal(404, "identity.conflict-unknown"));
    return asked(by, ConflictEnd.asked(by, pair));
  }

  private ModelAndView asked(SignedIn by, NewFact act) {
    return switch (approvals.open(by, act)) {
      case Opening.Opened(var approval) -> Page.redirect("/approvals/" + approval);
      case Opening.Refused(var why) -> throw why.refusal();
    };
  }

  private ModelAndView again(String one, String other, FormErrors errors) {
    return Page.of(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, page(one, other, errors));
  }

  private ConflictsPage page(String one, String other, FormErrors errors) {
    List<ConflictsPage.Line> lines =
        register.newest().stream()
            .map(entry ->
                new ConflictsPage.Line(
                    entry, names.shown(entry.pair().one()), names.shown(entry.pair().other())))
            .toList();
    return new ConflictsPage(lines, one, other, errors);
  }

  private static ConflictKind kind(String word) {
    try {
      return ConflictKind.of(word);
    } catch (IllegalArgumentException _) {
      throw new Refusal(400, "frame.bad-request");
    }
  }
}
