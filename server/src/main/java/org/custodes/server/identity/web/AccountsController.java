package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Speech;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.AccountOutcome;
import org.custodes.server.identity.AccountOutcome.Asked;
import org.custodes.server.identity.AccountOutcome.Done;
import org.custodes.server.identity.AccountOutcome.NotAsked;
import org.custodes.server.identity.AccountOutcome.PasswordGiven;
import org.custodes.server.identity.AccountOutcome.Refused;
import org.custodes.server.identity.AccountRequests;
import org.custodes.server.identity.AccountStore;
import org.custodes.server.identity.Accounts;
import org.custodes.server.identity.Held;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.SigningKey;
import org.custodes.server.identity.SigningKeys;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The pages of administrators and key officers: who has an account, and with which duties.
@Controller
class AccountsController {

  private static final int LONGEST_PART = 100;

  private final Accounts accounts;
  private final AccountRequests requests;
  private final SigningKeys keys;
  private final Speech speech;

  AccountsController(Accounts accounts, AccountRequests requests, SigningKeys keys, Speech speech) {
    this.accounts = accounts;
    this.requests = requests;
    this.keys = keys;
    this.speech = speech;
  }

  @GetMapping("/accounts")
  ModelAndView list(
      @RequestParam(defaultValue = "") String part, @RequestParam(defaultValue = "") String after) {
    String wanted = part.strip().substring(0, Math.min(part.strip().length(), LONGEST_PART));
    List<Account> found = accounts.list(wanted.toLowerCase(Locale.ROOT), after);
    String more = found.size() < AccountStore.MOST_ROWS ? "" : found.getLast().login().text();
    return Page.of("identity/web/accounts", new AccountsPage(found, wanted, more));
  }

  @GetMapping("/accounts/new")
  ModelAndView form() {
    return Page.of(
        "identity/web/account_form", new NewAccountPage("", "", Set.of(), FormErrors.none()));
  }

  @PostMapping("/accounts")
  ModelAndView make(
      @AuthenticationPrincipal SignedIn by,
      @RequestParam String login,
      @RequestParam String name,
      @RequestParam(defaultValue = "") Set<String> duties,
      HttpServletRequest request) {
    Set<Held> chosen = DutyWords.held(duties, request).orElse(Set.of());
    AccountOutcome outcome =
        DutyWords.held(duties, request)
            .map(held -> requests.make(by, login, name, held))
            .orElse(Refused.AREA_MALFORMED);
    return switch (outcome) {
      case Asked(var approval) -> Page.redirect("/approvals/" + approval);
      case NotAsked(var why) -> throw why.refusal();
      case PasswordGiven given -> handOver(given, true);
      case Done(Account account) -> Page.redirect("/accounts/" + account.id());
      case Refused refused ->
          Page.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "identity/web/account_form",
              new NewAccountPage(
                  login, name, chosen, AccountRefusals.errors(refused, speech.of(request))));
    };
  }

  @GetMapping("/accounts/{id}")
  ModelAndView account(
      @AuthenticationPrincipal SignedIn by,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done) {
    return Page.of("identity/web/one_account", page(by, id, known(done), FormErrors.none()));
  }

  @PostMapping("/accounts/{id}/duties")
  ModelAndView changeDuties(
      @AuthenticationPrincipal SignedIn by,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") Set<String> duties,
      HttpServletRequest request) {
    AccountOutcome outcome =
        DutyWords.held(duties, request)
            .map(held -> requests.changeDuties(by, id, held))
            .orElse(Refused.AREA_MALFORMED);
    if (outcome instanceof Refused refused && refused != Refused.ACCOUNT_UNKNOWN) {
      FormErrors errors = AccountRefusals.errors(refused, speech.of(request));
      return Page.of(
          HttpStatus.UNPROCESSABLE_CONTENT, "identity/web/one_account", page(by, id, "", errors));
    }
    return after(outcome, "");
  }

  @PostMapping("/accounts/{id}/password")
  ModelAndView givePassword(@AuthenticationPrincipal SignedIn by, @PathVariable UUID id) {
    return after(requests.givePassword(by, id), "");
  }

  @PostMapping("/accounts/{id}/disable")
  ModelAndView disable(@AuthenticationPrincipal SignedIn by, @PathVariable UUID id) {
    return after(accounts.disable(by, id), "disabled");
  }

  @PostMapping("/accounts/{id}/enable")
  ModelAndView enable(@AuthenticationPrincipal SignedIn by, @PathVariable UUID id) {
    return after(requests.enable(by, id), "");
  }

  @PostMapping("/accounts/{id}/unlock")
  ModelAndView unlock(@AuthenticationPrincipal SignedIn by, @PathVariable UUID id) {
    return after(accounts.unlock(by, id), "unlocked");
  }

  /// Asks that the name behind the account be erased.
  @PostMapping("/accounts/{id}/erasure")
  ModelAndView erase(
      @AuthenticationPrincipal SignedIn by,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String rule) {
    return after(requests.eraseName(by, id, rule), "");
  }

  /// Asks that keys which wait for a third person may sign.
  @PostMapping("/accounts/{id}/confirmation")
  ModelAndView confirm(@AuthenticationPrincipal SignedIn by, @PathVariable UUID id) {
    return after(requests.confirmSigner(by, id), "");
  }

  private Account find(UUID id) {
    return accounts.find(id).orElseThrow(() -> AccountRefusals.refusal(Refused.ACCOUNT_UNKNOWN));
  }

  private OneAccountPage page(SignedIn by, UUID id, String done, FormErrors errors) {
    Account account = find(id);
    boolean own = by.person().equals(account.person());
    boolean unconfirmed = keys.of(account.person()).stream().anyMatch(SigningKey::waitsForThird);
    return new OneAccountPage(
        account, accounts.lockedUntil(account), own, unconfirmed, done, errors);
  }

  private static ModelAndView after(AccountOutcome outcome, String done) {
    return switch (outcome) {
      case Asked(var approval) -> Page.redirect("/approvals/" + approval);
      case NotAsked(var why) -> throw why.refusal();
      case Done(Account account) -> Page.redirect("/accounts/" + account.id() + "?done=" + done);
      case PasswordGiven given -> handOver(given, false);
      case Refused refused -> throw AccountRefusals.refusal(refused);
    };
  }

  private static ModelAndView handOver(PasswordGiven given, boolean fresh) {
    return Page.of(
        "identity/web/password_given",
        new PasswordGivenPage(given.account(), given.password().text(), fresh));
  }

  /// Only words that have a message are shown.
  private static String known(String done) {
    return switch (done) {
      case "disabled", "unlocked" -> done;
      default -> "";
    };
  }
}
