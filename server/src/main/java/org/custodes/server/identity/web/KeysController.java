package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.Approvals.Opening;
import org.custodes.server.identity.Founding;
import org.custodes.server.identity.Objection;
import org.custodes.server.identity.OfferedKey;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.SigningKeys;
import org.custodes.server.identity.SigningKeys.Reason;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// My signing keys: made at the desk, offered, withdrawn.
@Controller
class KeysController {

  private final SigningKeys keys;
  private final Founding founding;
  private final Desk desk;

  KeysController(SigningKeys keys, Founding founding, Desk desk) {
    this.keys = keys;
    this.founding = founding;
    this.desk = desk;
  }

  @GetMapping("/account/keys")
  ModelAndView page(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return Page.of(
        "identity/web/keys",
        new KeysPage(
            keys.of(person.person()),
            desk.toMake(request, "/account/keys"),
            founding.isOpenTo(person),
            done.equals("withdrawn") || done.equals("not-made") ? done : ""));
  }

  /// Takes a key that was made at the desk.
  @PostMapping("/account/keys")
  ModelAndView offer(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String signed,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request) {
    return switch (desk.read(signed, name)) {
      case Desk.Made(var key) -> offered(person, key, code, request);
      case Desk.Nothing _ -> Page.redirect("/account/keys?done=not-made");
      case Desk.Signed _ -> throw new Refusal(422, "identity.desk-unreadable", "a signature");
      case Desk.Unreadable(var why) -> throw new Refusal(422, "identity.desk-unreadable", why);
    };
  }

  @PostMapping("/account/keys/{id}/withdrawal")
  ModelAndView withdraw(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam(defaultValue = "other") String reason) {
    Reason why = Reason.of(reason).orElse(Reason.OTHER);
    Optional<Objection> no = keys.withdraw(person, id, why);
    if (no.isPresent()) {
      throw no.get().refusal();
    }
    return Page.redirect("/account/keys?done=withdrawn");
  }

  private ModelAndView offered(
      SignedIn person, OfferedKey key, String code, HttpServletRequest request) {
    Opening opening =
        code.isBlank()
            ? keys.offer(person, key)
            : founding.found(person, key, desk.place(request), code);
    return switch (opening) {
      case Opening.Opened(var approval) -> Page.redirect("/approvals/" + approval);
      case Opening.Refused(var why) -> throw why.refusal();
    };
  }
}
