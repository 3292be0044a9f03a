package org.custodes.server.rules.web;

import org.custodes.server.frame.Page;
import org.custodes.server.identity.Approvals.Opening;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.rules.ActivatePack;
import org.custodes.server.rules.PackFile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asks for a pack to be put in force; the signatures are given where all are given.
@Controller
class ActivationController {

  private final ActivatePack activate;
  private final PackLookup lookup;

  ActivationController(ActivatePack activate, PackLookup lookup) {
    this.activate = activate;
    this.lookup = lookup;
  }

  @PostMapping("/rules/packs/{id}/{version}/activation")
  ModelAndView ask(
      @PathVariable String id,
      @PathVariable String version,
      @RequestParam(defaultValue = "") String effective,
      @AuthenticationPrincipal SignedIn person) {
    PackFile file = lookup.find(id, version);
    return switch (activate.ask(person, file, PackLookup.day(effective))) {
      case Opening.Opened(var approval) -> Page.redirect("/approvals/" + approval);
      case Opening.Refused(var why) -> throw why.refusal();
    };
  }
}
