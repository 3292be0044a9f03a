package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Approvals.Signing;
import org.custodes.server.identity.OneTimePasswords;
import org.custodes.server.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What waits for signatures: read, signed at the desk, refused.
@Controller
class ApprovalsController {

  private static final String TEMPLATE = "identity/web/approvals";

  /// What is said beside the field of the code; whatever else is wrong with it has a page of its
  /// own.
  private static final Set<String> BESIDE_FIELD =
      Set.of("identity.code-wrong", "identity.code-locked");

  private final Approvals approvals;
  private final ApprovalPages pages;
  private final OneTimePasswords passwords;
  private final Desk desk;
  private final Speech speech;

  ApprovalsController(
      Approvals approvals,
      ApprovalPages pages,
      OneTimePasswords passwords,
      Desk desk,
      Speech speech) {
    this.approvals = approvals;
    this.pages = pages;
    this.passwords = passwords;
    this.desk = desk;
    this.speech = speech;
  }

  /// The oldest is opened; with `list` several can be chosen instead.
  @GetMapping("/approvals")
  ModelAndView inbox(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "false") boolean list,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    int from = Math.clamp(offset, 0, 100_000);
    Optional<Approval> oldest =
        list ? Optional.empty() : approvals.waitingFor(person, from).stream().findFirst();
    return Page.of(
        TEMPLATE, pages.page(person, from, oldest, FormErrors.none(), known(done), request));
  }

  @GetMapping("/approvals/{id}")
  ModelAndView one(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    Approval approval = find(person, id);
    return Page.of(TEMPLATE, one(person, approval, FormErrors.none(), known(done), request));
  }

  private ApprovalsPage one(
      SignedIn person,
      Approval approval,
      FormErrors errors,
      String done,
      HttpServletRequest request) {
    return pages.page(person, 0, Optional.of(approval), errors, done, request);
  }

  /// Takes what the desk handed back.
  @PostMapping("/approvals/{id}/signature")
  ModelAndView sign(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam String signed) {
    Desk.Answer answer = desk.read(signed, "");
    if (!(answer instanceof Desk.Signed)) {
      find(person, id);
    }
    return switch (answer) {
      case Desk.Signed(var signature) ->
          after(
              approvals.signFound(person, id, signature).orElseThrow(ApprovalsController::unknown),
              "waits");
      case Desk.Nothing _ -> Page.redirect("/approvals/" + id + "?done=not-signed");
      case Desk.Made _ -> throw new Refusal(422, "identity.desk-unreadable", "a key");
      case Desk.Unreadable(var why) -> throw new Refusal(422, "identity.desk-unreadable", why);
    };
  }

  /// Takes a one-time code in place of a signature, where the rules take one.
  @PostMapping("/approvals/{id}/code")
  ModelAndView attest(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request) {
    Approval approval = find(person, id);
    Signing signing = approvals.attest(person, id, code);
    return signing instanceof Signing.Refused(var _, var why) && BESIDE_FIELD.contains(why.code())
        ? again(person, approval, why.refusal(), request)
        : after(signing, "attested");
  }

  private ModelAndView again(
      SignedIn person, Approval approval, Refusal why, HttpServletRequest request) {
    String said = speech.of(request).say(why.key() + ".detail", why.arguments());
    ApprovalsPage page = one(person, approval, FormErrors.of("code", said), "", request);
    return Page.of(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, page);
  }

  @PostMapping("/approvals/{id}/refusal")
  ModelAndView refuse(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason) {
    find(person, id);
    Signing refused = approvals.refuse(person, id, reason);
    return refused instanceof Signing.Refused(var _, var why)
        ? fail(why.refusal())
        : Page.redirect("/approvals/" + id + "?done=refused");
  }

  /// Shows a one-time password to whoever prepared the act that gave it. Only once, and so by a
  /// form.
  @PostMapping("/approvals/{id}/password")
  ModelAndView password(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
    Approval approval = find(person, id);
    OneTimePasswords.Given given =
        approval
            .fact()
            .filter(_ -> !person.byToken())
            .flatMap(fact -> passwords.take(fact, person.person()))
            .orElseThrow(() -> new Refusal(404, "identity.no-password"));
    return Page.of(
        "identity/web/password_given",
        new PasswordGivenPage(
            given.account(),
            given.password().text(),
            approval.type().startsWith("identity.account-made.")));
  }

  /// @param waits what to say where another person's signature is needed
  private static ModelAndView after(Signing signing, String waits) {
    return switch (signing) {
      case Signing.Waits(var id) -> Page.redirect("/approvals/" + id + "?done=" + waits);
      case Signing.Done(var id, var _) -> Page.redirect("/approvals/" + id + "?done=done");
      case Signing.Refused(var _, var why) -> fail(why.refusal());
    };
  }

  private static ModelAndView fail(Refusal refusal) {
    throw refusal;
  }

  private Approval find(SignedIn person, UUID id) {
    return approvals.find(person, id).orElseThrow(ApprovalsController::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(404, "identity.approval-unknown");
  }

  /// Only words that have a message are shown.
  static String known(String done) {
    return List.of("waits", "attested", "done", "refused", "not-signed").contains(done) ? done : "";
  }
}
