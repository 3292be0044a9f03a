package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Approvals.Signing;
import org.custodes.server.identity.OneTimePasswords;
import org.custodes.server.identity.SignedIn;
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

  private final Approvals approvals;
  private final ApprovalPages pages;
  private final OneTimePasswords passwords;
  private final Desk desk;

  ApprovalsController(
      Approvals approvals, ApprovalPages pages, OneTimePasswords passwords, Desk desk) {
    this.approvals = approvals;
    this.pages = pages;
    this.passwords = passwords;
    this.desk = desk;
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
    return Page.of(TEMPLATE, pages.page(person, from, oldest, known(done), request));
  }

  @GetMapping("/approvals/{id}")
  ModelAndView one(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    Approval approval = find(person, id);
    return Page.of(TEMPLATE, pages.page(person, 0, Optional.of(approval), known(done), request));
  }

  /// Takes what the desk handed back.
  @PostMapping("/approvals/{id}/signature")
  ModelAndView sign(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam String signed) {
    find(person, id);
    return switch (desk.read(signed, "")) {
      case Desk.Signed(var signature) -> after(approvals.sign(person, id, signature));
      case Desk.Nothing _ -> Page.redirect("/approvals/" + id + "?done=not-signed");
      case Desk.Made _ -> throw new Refusal(422, "identity.desk-unreadable", "a key");
      case Desk.Unreadable(var why) -> throw new Refusal(422, "identity.desk-unreadable", why);
    };
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

  private static ModelAndView after(Signing signing) {
    return switch (signing) {
      case Signing.Waits(var id) -> Page.redirect("/approvals/" + id + "?done=waits");
      case Signing.Done(var id, var _) -> Page.redirect("/approvals/" + id + "?done=done");
      case Signing.Refused(var _, var why) -> fail(why.refusal());
    };
  }

  private static ModelAndView fail(Refusal refusal) {
    throw refusal;
  }

  private Approval find(SignedIn person, UUID id) {
    return approvals
        .find(person, id)
        .orElseThrow(() -> new Refusal(404, "identity.approval-unknown"));
  }

  /// Only words that have a message are shown.
  static String known(String done) {
    return List.of("waits", "done", "refused", "not-signed").contains(done) ? done : "";
  }
}
