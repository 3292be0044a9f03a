package org.custodes.server.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.custodes.accounting.Facility;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.House;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.site.Areas;
import org.custodes.server.site.EndPart;
import org.custodes.server.site.PartKind;
import org.custodes.server.site.Parts;
import org.custodes.server.site.RegisterPart;
import org.custodes.server.site.RegisteredArea;
import org.custodes.server.site.RegisteredFacility;
import org.custodes.server.site.RegisteredPart;
import org.custodes.server.site.SiteOutcome;
import org.custodes.server.site.SiteOutcome.Asked;
import org.custodes.server.site.SiteOutcome.NotAllowed;
import org.custodes.server.site.SiteOutcome.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The parts of a facility: item control areas, key measurement points, security areas, storage
/// places, targets.
@Controller
class PartsController {

  private final Areas areas;
  private final Parts parts;
  private final RegisterPart register;
  private final EndPart end;
  private final Speech speech;
  private final House house;
  private final Clock clock;

  PartsController(
      Areas areas,
      Parts parts,
      RegisterPart register,
      EndPart end,
      Speech speech,
      House house,
      Clock clock) {
    this.areas = areas;
    this.parts = parts;
    this.register = register;
    this.end = end;
    this.speech = speech;
    this.house = house;
    this.clock = clock;
  }

  /// @param on the day that is looked at; today where none is given
  @GetMapping("/areas/{facility}/parts")
  ModelAndView list(@PathVariable String facility, @RequestParam(defaultValue = "") String on) {
    RegisteredFacility found = facility(facility);
    return Page.of("site/web/parts", new PartsPage(found, parts.of(found.code()), day(on)));
  }

  @GetMapping("/areas/{facility}/parts/new")
  ModelAndView form(
      @PathVariable String facility, @RequestParam(defaultValue = "security-area") String kind) {
    RegisteredFacility found = facility(facility);
    RegisterPart.Typed blank =
        new RegisterPart.Typed(kind, facility, "", "", "", "", today().toString());
    return Page.of("site/web/part_form", page(found, blank, FormErrors.none()));
  }

  @PostMapping("/areas/{facility}/parts")
  ModelAndView enter(
      @AuthenticationPrincipal SignedIn by,
      @PathVariable String facility,
      @ModelAttribute PartForm form,
      HttpServletRequest request) {
    RegisteredFacility found = facility(facility);
    RegisterPart.Typed typed = form.typed(facility);
    return switch (register.ask(typed, by)) {
      case Asked(var _, var approval) -> Page.redirect("/approvals/" + approval);
      case NotAllowed(var why) -> throw why.refusal();
      case Refused(var reasons) ->
          Page.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "site/web/part_form",
              page(found, typed, SiteRefusals.errors(reasons, speech.of(request))));
    };
  }

  @PostMapping("/areas/{facility}/parts/{kind}/{code}/end")
  ModelAndView end(
      @AuthenticationPrincipal SignedIn by,
      @PathVariable String facility,
      @PathVariable String kind,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String until,
      HttpServletRequest request) {
    RegisteredPart part =
        parts.of(facility(facility).code()).stream()
            .filter(one -> one.kind().word().equals(kind) && one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new Refusal(404, "site.part-unknown", code));
    SiteOutcome outcome = end.ask(part, until, by);
    return switch (outcome) {
      case Asked(var _, var approval) -> Page.redirect("/approvals/" + approval);
      case NotAllowed(var why) -> throw why.refusal();
      case Refused(var reasons) -> throw SiteRefusals.refusal(reasons, speech.of(request));
    };
  }

  private PartFormPage page(
      RegisteredFacility facility, RegisterPart.Typed typed, FormErrors errors) {
    List<RegisteredArea> balance =
        areas.all().stream().filter(one -> one.facility().equals(facility.code())).toList();
    List<RegisteredPart> secured =
        parts.of(facility.code()).stream()
            .filter(part -> part.kind() == PartKind.SECURITY_AREA && part.on(today()))
            .toList();
    return new PartFormPage(facility, typed, balance, secured, errors);
  }

  private RegisteredFacility facility(String code) {
    return areas.facilities().stream()
        .filter(one -> one.code().equals(known(code)))
        .findFirst()
        .orElseThrow(() -> new Refusal(404, "site.facility-unknown", code));
  }

  private static Facility known(String code) {
    try {
      return new Facility(code);
    } catch (IllegalArgumentException _) {
      throw new Refusal(404, "site.facility-unknown", code);
    }
  }

  private LocalDate day(String typed) {
    try {
      return typed.isBlank() ? today() : LocalDate.parse(typed);
    } catch (java.time.DateTimeException _) {
      throw new Refusal(422, "site.date-malformed", typed, "1942-12-02", today());
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), house.zone());
  }
}
