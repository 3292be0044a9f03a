package org.custodes.server.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.custodes.accounting.Facility;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Speech;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.site.Areas;
import org.custodes.server.site.RegisterArea;
import org.custodes.server.site.RegisterFacility;
import org.custodes.server.site.RegisteredArea;
import org.custodes.server.site.RegisteredFacility;
import org.custodes.server.site.SiteOutcome.Asked;
import org.custodes.server.site.SiteOutcome.NotAllowed;
import org.custodes.server.site.SiteOutcome.Refused;
import org.custodes.server.site.State;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page *Areas*: the State's list of facilities and material balance areas.
@Controller
class AreasController {

  private final State state;
  private final Areas areas;
  private final RegisterFacility registerFacility;
  private final RegisterArea registerArea;
  private final Speech speech;

  AreasController(
      State state,
      Areas areas,
      RegisterFacility registerFacility,
      RegisterArea registerArea,
      Speech speech) {
    this.state = state;
    this.areas = areas;
    this.registerFacility = registerFacility;
    this.registerArea = registerArea;
    this.speech = speech;
  }

  @GetMapping("/areas")
  ModelAndView list() {
    Map<Facility, List<RegisteredArea>> byFacility =
        areas.all().stream().collect(Collectors.groupingBy(RegisteredArea::facility));
    List<AreasPage.Group> groups =
        areas.facilities().stream()
            .map(one -> new AreasPage.Group(one, byFacility.getOrDefault(one.code(), List.of())))
            .toList();
    return Page.of("site/web/areas", new AreasPage(state, groups));
  }

  @GetMapping("/areas/new")
  ModelAndView areaForm(@RequestParam(defaultValue = "") String facility) {
    RegisterArea.Typed blank = new RegisterArea.Typed("", facility, "", "", "");
    return Page.of("site/web/area_form", page(blank, FormErrors.none()));
  }

  @PostMapping("/areas")
  ModelAndView enterArea(
      @AuthenticationPrincipal SignedIn by,
      @ModelAttribute RegisterArea.Typed typed,
      HttpServletRequest request) {
    return switch (registerArea.ask(typed, by)) {
      case Asked(var _, var approval) -> Page.redirect("/approvals/" + approval);
      case NotAllowed(var why) -> throw why.refusal();
      case Refused(var reasons) ->
          Page.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "site/web/area_form",
              page(typed, SiteRefusals.errors(reasons, speech.of(request))));
    };
  }

  @GetMapping("/areas/facilities/new")
  ModelAndView facilityForm() {
    RegisterFacility.Typed blank = new RegisterFacility.Typed("", "", "");
    return Page.of("site/web/facility_form", new FacilityFormPage(blank, FormErrors.none()));
  }

  @PostMapping("/areas/facilities")
  ModelAndView enterFacility(
      @AuthenticationPrincipal SignedIn by,
      @ModelAttribute RegisterFacility.Typed typed,
      HttpServletRequest request) {
    return switch (registerFacility.ask(typed, by)) {
      case Asked(var _, var approval) -> Page.redirect("/approvals/" + approval);
      case NotAllowed(var why) -> throw why.refusal();
      case Refused(var reasons) ->
          Page.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "site/web/facility_form",
              new FacilityFormPage(typed, SiteRefusals.errors(reasons, speech.of(request))));
    };
  }

  private AreaFormPage page(RegisterArea.Typed typed, FormErrors errors) {
    List<RegisteredFacility> facilities = areas.facilities();
    return new AreaFormPage(typed, facilities, errors);
  }
}
