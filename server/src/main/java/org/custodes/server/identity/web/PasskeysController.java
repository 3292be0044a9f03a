package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.Base64Url;
import org.custodes.server.identity.ChallengeStore;
import org.custodes.server.identity.ChallengeStore.Purpose;
import org.custodes.server.identity.Passkey;
import org.custodes.server.identity.Passkeys;
import org.custodes.server.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// One's own passkeys: making, naming and removing them.
@Controller
class PasskeysController {

  private final Passkeys passkeys;
  private final PasskeyCheck check;
  private final Origins origins;

  PasskeysController(Passkeys passkeys, PasskeyCheck check, Origins origins) {
    this.passkeys = passkeys;
    this.check = check;
    this.origins = origins;
  }

  /// What a browser hands to its device.
  ///
  /// @param challenge in base64url, as are `user` and `exclude`
  /// @param user what the device calls the account
  /// @param name of the account, for the device's own list
  /// @param exclude passkeys that the account has; their devices make no second one
  /// @param timeout milliseconds
  record Options(
      String challenge,
      String rpId,
      String rpName,
      String user,
      String name,
      String displayName,
      List<String> exclude,
      long timeout) {}

  @PostMapping("/account/factors/passkeys/options")
  @ResponseBody
  Options options(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
    FactorsController.requireOwnPassword(person);
    URI origin = origin(request);
    return new Options(
        Base64Url.encode(
            passkeys.challenge(PasskeySignInController.holder(request), Purpose.REGISTER)),
        origin.getHost(),
        PasskeyCheck.HOUSE,
        Base64Url.encode(Passkey.handle(person.account())),
        person.login().text(),
        person.name(),
        passkeys.of(person.account()).stream()
            .map(one -> Base64Url.encode(one.credential()))
            .toList(),
        ChallengeStore.LONGEST.toMillis());
  }

  @PostMapping("/account/factors/passkeys")
  ModelAndView add(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String challenge,
      @RequestParam String id,
      @RequestParam String clientData,
      @RequestParam String attestation,
      @RequestParam String name,
      HttpServletRequest request) {
    FactorsController.requireOwnPassword(person);
    requireName(name);
    PasskeyCheck.Made answer = new PasskeyCheck.Made(id, clientData, attestation);
    Passkey made =
        PasskeySignInController.decoded(challenge)
            .filter(bytes ->
                passkeys.answers(bytes, PasskeySignInController.holder(request), Purpose.REGISTER))
            .flatMap(
                bytes -> check.made(origin(request), person.account(), name.strip(), bytes, answer))
            .orElseThrow(() -> new Refusal(422, "identity.passkey-not-right"));
    if (!passkeys.add(person, made)) {
      throw new Refusal(409, "identity.passkeys-too-many", Passkeys.MOST);
    }
    return Page.redirect("/account?done=factor-added");
  }

  @PostMapping("/account/factors/passkeys/{id}/name")
  ModelAndView rename(
      @AuthenticationPrincipal SignedIn person, @PathVariable UUID id, @RequestParam String name) {
    requireName(name);
    if (!passkeys.rename(person, id, name)) {
      throw new Refusal(404, "identity.passkey-unknown");
    }
    return Page.redirect("/account/factors");
  }

  @PostMapping("/account/factors/passkeys/{id}/removal")
  ModelAndView remove(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
    if (!passkeys.remove(person, id)) {
      throw new Refusal(404, "identity.passkey-unknown");
    }
    return Page.redirect("/account?done=factor-removed");
  }

  private URI origin(HttpServletRequest request) {
    return origins.of(request).orElseThrow(() -> new Refusal(409, "identity.passkey-needs-a-name"));
  }

  private static void requireName(String name) {
    if (name.isBlank() || name.strip().length() > Passkey.LONGEST_NAME) {
      throw new Refusal(422, "identity.passkey-without-name", Passkey.LONGEST_NAME);
    }
  }
}
