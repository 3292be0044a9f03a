package org.custodes.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells a program for whom it speaks.
@RestController
@Tag(name = "Identity")
class WhoController {

  @GetMapping("/api/v1/account")
  @Operation(summary = "For whom this token or session speaks, and what it may do")
  Who account(@AuthenticationPrincipal SignedIn person) {
    return new Who(
        person.account().toString(),
        person.person().toString(),
        person.login().text(),
        person.name(),
        person.duties().stream().sorted().map(Duty::word).toList());
  }

  @Schema(name = "Account", description = "Who is signed in")
  record Who(
      @Schema(description = "The account's random id") String id,
      @Schema(description = "The person's random pseudonym; facts name them by it") String person,
      String login,
      String name,
      @Schema(description = "What this person is here to do", example = "[\"inspector\"]")
          List<String> duties) {}
}
