package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.custodes.server.frame.LocalPath;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Approvals.Opening;
import org.custodes.server.identity.Approvals.Signing;
import org.custodes.server.identity.FirstKeys;
import org.custodes.server.identity.OfferedKey;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.SigningKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes the browser of whoever signs in to a demonstration to the desk and back, so that it holds
/// a key. In a house that is served there is no such page.
///
/// The desk is visited twice in one go, without a question: to make the key, and for the key's own
/// proof over the bytes that the server has closed in between. A desk that cannot be reached, or
/// that may keep nothing, ends the way: then the page says what is missing and leads on.
@Controller
class FirstKeyController {

  static final String PATH = "/account/first-key";

  private static final String TEMPLATE = "identity/web/first_key";

  /// Leaves room for why a key is missing.
  private static final int LONGEST = LocalPath.LONGEST - 40;

  private static final List<String> MISSING = List.of("desk", "storage", "enrolment");

  private final ObjectProvider<FirstKeys> first;
  private final SigningKeys keys;
  private final Approvals approvals;
  private final Desk desk;
  private final Speech speech;

  FirstKeyController(
      ObjectProvider<FirstKeys> first,
      SigningKeys keys,
      Approvals approvals,
      Desk desk,
      Speech speech) {
    this.first = first;
    this.keys = keys;
    this.approvals = approvals;
    this.desk = desk;
    this.speech = speech;
  }

  /// Where a browser is sent after signing in.
  static String path(String next) {
    return by(PATH, next);
  }

  /// A page of the way that knows where it leads; too long a path leads to the first page.
  private static String by(String page, String next) {
    String goal = URLEncoder.encode(LocalPath.of(next), StandardCharsets.UTF_8);
    String way = page + "?next=" + goal;
    return way.length() <= LONGEST ? way : page + "?next=%2F";
  }

  /// @param missing why an earlier try has ended
  @GetMapping(PATH)
  ModelAndView make(
      @RequestParam(defaultValue = "/") String next,
      @RequestParam(defaultValue = "") String missing,
      HttpServletRequest request,
      HttpServletResponse response) {
    requireDemonstration();
    return MISSING.contains(missing)
        ? Page.of(TEMPLATE, FirstKeyPage.ended(LocalPath.of(next), missing))
        : toDesk(next, PATH, desk.toMakeAtOnce(request, path(next)), request, response);
  }

  /// Takes the key that the desk has made.
  @PostMapping(PATH)
  ModelAndView offer(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String signed,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request) {
    requireDemonstration();
    String name = speech.of(request).say("identity.first-key.name");
    return switch (desk.read(signed, name)) {
      case Desk.Made(OfferedKey key) -> offered(keys.offer(person, key), next);
      case Desk.Nothing _ -> ended(next, "storage");
      case Desk.Signed _ -> throw new Refusal(422, "identity.desk-unreadable", "a signature");
      case Desk.Unreadable(var why) -> throw new Refusal(422, "identity.desk-unreadable", why);
    };
  }

  private static ModelAndView offered(Opening opening, String next) {
    return switch (opening) {
      case Opening.Opened(var id) -> Page.redirect(proof(id, next));
      case Opening.Refused _ -> ended(next, "enrolment");
    };
  }

  /// Back to the desk, where the new key signs that it is this person's.
  @GetMapping(PATH + "/{id}")
  ModelAndView prove(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    requireDemonstration();
    Approval offer = offer(person, id);
    String there =
        desk.toSign(request, List.of(offer), List.of(SigningKeys.offered(offer)), proof(id, next));
    return toDesk(next, PATH + "/" + id, there, request, response);
  }

  /// Takes the key's own proof; the simulated officers enrol it in the same transaction.
  @PostMapping(PATH + "/{id}")
  ModelAndView proved(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam String signed,
      @RequestParam(defaultValue = "/") String next) {
    requireDemonstration();
    offer(person, id);
    return switch (desk.read(signed, "")) {
      case Desk.Signed(var signature) -> proved(approvals.sign(person, id, signature), next);
      case Desk.Nothing _ -> ended(next, "storage");
      case Desk.Made _ -> throw new Refusal(422, "identity.desk-unreadable", "a key");
      case Desk.Unreadable(var why) -> throw new Refusal(422, "identity.desk-unreadable", why);
    };
  }

  private static ModelAndView proved(Signing signing, String next) {
    return switch (signing) {
      case Signing.Waits _, Signing.Done _ -> Page.redirect(next);
      case Signing.Refused _ -> ended(next, "enrolment");
    };
  }

  private ModelAndView toDesk(
      String next,
      String action,
      String address,
      HttpServletRequest request,
      HttpServletResponse response) {
    String origin = desk.place(request).origin();
    response.setHeader(
        "Content-Security-Policy",
        SecurityConfiguration.CONTENT_POLICY.replace(
            "connect-src 'self'", "connect-src 'self' " + origin));
    return Page.of(
        TEMPLATE, new FirstKeyPage(LocalPath.of(next), action, address, origin + "/there", ""));
  }

  private Approval offer(SignedIn person, UUID id) {
    return approvals
        .find(person, id)
        .filter(approval -> approval.state() == Approval.State.OFFERED)
        .orElseThrow(() -> new Refusal(404, "identity.approval-unknown"));
  }

  private static ModelAndView ended(String next, String missing) {
    return Page.redirect(path(next) + "&missing=" + missing);
  }

  private static String proof(UUID id, String next) {
    return by(PATH + "/" + id, next);
  }

  private void requireDemonstration() {
    if (first.stream().findAny().isEmpty()) {
      throw new Refusal(404, "frame.not-found");
    }
  }
}
