package org.custodes.server.site.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.frame.Speech;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.site.Areas;
import org.custodes.server.site.RegisterArea;
import org.custodes.server.site.RegisterFacility;
import org.custodes.server.site.RegisteredArea;
import org.custodes.server.site.RegisteredFacility;
import org.custodes.server.site.SiteOutcome;
import org.custodes.server.site.SiteOutcome.Asked;
import org.custodes.server.site.SiteOutcome.NotAllowed;
import org.custodes.server.site.SiteOutcome.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The State's list for programs.
@RestController
@Tag(name = "Site", description = "The State's facilities and material balance areas")
class SiteController {

  private final Areas areas;
  private final RegisterFacility registerFacility;
  private final RegisterArea registerArea;
  private final Speech speech;

  SiteController(
      Areas areas, RegisterFacility registerFacility, RegisterArea registerArea, Speech speech) {
    this.areas = areas;
    this.registerFacility = registerFacility;
    this.registerArea = registerArea;
    this.speech = speech;
  }

  @GetMapping("/api/v1/facilities")
  @Operation(summary = "All facilities, by code")
  List<OneFacility> facilities() {
    return areas.facilities().stream().map(OneFacility::of).toList();
  }

  @PostMapping("/api/v1/facilities")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Ask for a facility to be entered; people sign it")
  Waiting enter(
      @AuthenticationPrincipal SignedIn by,
      @RequestBody NewFacility typed,
      HttpServletRequest request) {
    return entered(registerFacility.ask(typed.typed(), by), request);
  }

  @GetMapping("/api/v1/areas")
  @Operation(summary = "All material balance areas, by facility and code")
  List<OneArea> areas() {
    return areas.all().stream().map(OneArea::of).toList();
  }

  @PostMapping("/api/v1/areas")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Ask for a material balance area to be entered; people sign it")
  Waiting enter(
      @AuthenticationPrincipal SignedIn by,
      @RequestBody NewArea typed,
      HttpServletRequest request) {
    return entered(registerArea.ask(typed.typed(), by), request);
  }

  private Waiting entered(SiteOutcome outcome, HttpServletRequest request) {
    return switch (outcome) {
      case Asked(var code, var approval) -> new Waiting(code, approval);
      case NotAllowed(var why) -> throw why.refusal();
      case Refused(var reasons) -> throw SiteRefusals.refusal(reasons, speech.of(request));
    };
  }

  @Schema(name = "Waiting")
  record Waiting(String code, @Schema(description = "Where people sign it") UUID approval) {}

  @Schema(name = "Facility")
  record OneFacility(
      @Schema(example = "ZF01") String code, String name, LocalDate since, UUID fact) {
    static OneFacility of(RegisteredFacility facility) {
      return new OneFacility(
          facility.code().code(), facility.name(), facility.since(), facility.fact());
    }
  }

  @Schema(name = "Area")
  record OneArea(
      @Schema(example = "ZM01") String code,
      @Schema(example = "ZF01") String facility,
      String name,
      @Schema(description = "bulk, item or unknown") String kind,
      LocalDate since,
      UUID fact) {
    static OneArea of(RegisteredArea area) {
      return new OneArea(
          area.code().code(),
          area.facility().code(),
          area.name(),
          area.kind().word(),
          area.since(),
          area.fact());
    }
  }

  @Schema(name = "NewFacility")
  record NewFacility(
      Optional<String> code,
      Optional<String> name,
      @Schema(example = "2020-01-01") Optional<String> since) {
    RegisterFacility.Typed typed() {
      return new RegisterFacility.Typed(code.orElse(""), name.orElse(""), since.orElse(""));
    }
  }

  @Schema(name = "NewArea")
  record NewArea(
      Optional<String> code,
      Optional<String> facility,
      Optional<String> name,
      @Schema(description = "bulk, item or unknown") Optional<String> kind,
      @Schema(example = "2020-01-01") Optional<String> since) {
    RegisterArea.Typed typed() {
      return new RegisterArea.Typed(
          code.orElse(""), facility.orElse(""), name.orElse(""), kind.orElse(""), since.orElse(""));
    }
  }
}
