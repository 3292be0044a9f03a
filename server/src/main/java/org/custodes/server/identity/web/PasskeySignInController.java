package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.custodes.server.facts.Bytes;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.Base64Url;
import org.custodes.server.identity.ChallengeStore;
import org.custodes.server.identity.ChallengeStore.Purpose;
import org.custodes.server.identity.Client;
import org.custodes.server.identity.Passkey;
import org.custodes.server.identity.Passkeys;
import org.custodes.server.identity.Secret;
import org.custodes.server.identity.web.SignInPage.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// Signing in by passkey: the script of the page asks what is to be signed, and sends the form with
/// what the device answered.
@Controller
class PasskeySignInController {

  private final Passkeys passkeys;
  private final PasskeyCheck check;
  private final Origins origins;
  private final SignInPages pages;

  PasskeySignInController(
      Passkeys passkeys, PasskeyCheck check, Origins origins, SignInPages pages) {
    this.passkeys = passkeys;
    this.check = check;
    this.origins = origins;
    this.pages = pages;
  }

  /// What a browser hands to its device.
  ///
  /// @param challenge in base64url
  /// @param timeout milliseconds
  record Options(String challenge, String rpId, long timeout) {}

  @PostMapping("/sign-in/passkey/options")
  @ResponseBody
  Options options(HttpServletRequest request) {
    return new Options(
        Base64Url.encode(passkeys.challenge(holder(request), Purpose.SIGN_IN)),
        origin(request).getHost(),
        ChallengeStore.LONGEST.toMillis());
  }

  @PostMapping("/sign-in/passkey")
  ModelAndView show(
      @RequestParam String challenge,
      @RequestParam String id,
      @RequestParam String clientData,
      @RequestParam String authenticatorData,
      @RequestParam String signature,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Client client = Clients.of(request);
    Optional<Instant> locked = passkeys.lockedUntil(client.address());
    if (locked.isPresent()) {
      return pages.page(HttpStatus.TOO_MANY_REQUESTS, "", next, Notice.LOCKED, locked, request);
    }
    return shown(
            request,
            challenge,
            new PasskeyCheck.Shown(id, clientData, authenticatorData, signature))
        .flatMap(passkey -> passkeys.welcome(passkey, client))
        .map(session -> SessionCookie.welcome(session, next, request, response))
        .orElseGet(() -> wrong(client, next, request));
  }

  private Optional<Passkey> shown(
      HttpServletRequest request, String challenge, PasskeyCheck.Shown answer) {
    Optional<Bytes> given = decoded(challenge);
    return given
        .filter(bytes -> passkeys.answers(bytes, holder(request), Purpose.SIGN_IN))
        .flatMap(bytes -> check.shown(origin(request), bytes, answer));
  }

  private ModelAndView wrong(Client client, String next, HttpServletRequest request) {
    passkeys.failed(client.address());
    return pages.page(HttpStatus.UNAUTHORIZED, next, Notice.NO_PASSKEY, request);
  }

  private URI origin(HttpServletRequest request) {
    return origins.of(request).orElseThrow(() -> new Refusal(409, "identity.passkey-needs-a-name"));
  }

  /// The cookie that the form's token follows from: somebody who has shown no form has none.
  static Secret holder(HttpServletRequest request) {
    return Cookies.read(Cookies.SESSION, request)
        .or(() -> Cookies.read(Cookies.VISIT, request))
        .orElseThrow(() -> new Refusal(403, "frame.form-expired"));
  }

  static Optional<Bytes> decoded(String text) {
    try {
      return Optional.of(Base64Url.decode(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
