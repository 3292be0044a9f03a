package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Approvals.Signing;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.SigningKey;
import org.custodes.server.identity.SigningLists;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Several acts signed with one touch: the list is closed, every row is shown, one signature covers
/// it.
@Controller
class SigningListController {

  private final Approvals approvals;
  private final SigningLists lists;
  private final ApprovalPages pages;
  private final Desk desk;
  private final Clock clock;

  SigningListController(
      Approvals approvals, SigningLists lists, ApprovalPages pages, Desk desk, Clock clock) {
    this.approvals = approvals;
    this.lists = lists;
    this.pages = pages;
    this.desk = desk;
    this.clock = clock;
  }

  @PostMapping("/approvals/lists")
  ModelAndView close(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(name = "approval", required = false) List<UUID> chosen) {
    List<UUID> ids = chosen == null ? List.of() : List.copyOf(new LinkedHashSet<>(chosen));
    if (ids.isEmpty() || ids.size() > Approvals.MOST_IN_BATCH) {
      throw new Refusal(422, "identity.list-size", ids.size(), Approvals.MOST_IN_BATCH);
    }
    List<Approval> all = ids.stream().map(id -> find(person, id)).toList();
    if (all.stream().map(Approval::state).distinct().count() > 1) {
      throw new Refusal(422, "identity.batch-mixed");
    }
    return Page.redirect("/approvals/lists/" + lists.close(person.person(), ids, clock.instant()));
  }

  @GetMapping("/approvals/lists/{id}")
  ModelAndView list(
      @AuthenticationPrincipal SignedIn person, @PathVariable UUID id, HttpServletRequest request) {
    List<Approval> all = ids(person, id).stream().map(one -> find(person, one)).toList();
    boolean open = all.stream().allMatch(one -> one.state().open());
    List<SigningKey> keys = open ? keys(person, all) : List.of();
    String address =
        keys.isEmpty() ? "" : desk.toSign(request, all, keys, "/approvals/lists/" + id);
    return Page.of(
        "identity/web/signing_list", new SigningListPage(id, pages.lines(all), address, open));
  }

  @PostMapping("/approvals/lists/{id}/signature")
  ModelAndView sign(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam String signed) {
    List<UUID> ids = ids(person, id);
    return switch (desk.read(signed, "")) {
      case Desk.Signed(var signature) -> after(approvals.sign(person, ids, signature));
      case Desk.Nothing _ -> Page.redirect("/approvals?done=not-signed");
      case Desk.Made _ -> throw new Refusal(422, "identity.desk-unreadable", "a key");
      case Desk.Unreadable(var why) -> throw new Refusal(422, "identity.desk-unreadable", why);
    };
  }

  private static ModelAndView after(List<Signing> all) {
    if (all.getFirst() instanceof Signing.Refused(var _, var why)) {
      throw why.refusal();
    }
    return Page.redirect(
        "/approvals?done=" + (all.getFirst() instanceof Signing.Done ? "done" : "waits"));
  }

  private List<SigningKey> keys(SignedIn person, List<Approval> all) {
    List<SigningKey> first = pages.usable(person, all.getFirst());
    return first.stream()
        .filter(key -> all.stream().allMatch(one -> one.requirement().kinds().contains(key.kind())))
        .toList();
  }

  private List<UUID> ids(SignedIn person, UUID list) {
    return lists
        .find(list, person.person(), clock.instant())
        .orElseThrow(() -> new Refusal(404, "identity.list-unknown"));
  }

  private Approval find(SignedIn person, UUID id) {
    return approvals
        .find(person, id)
        .orElseThrow(() -> new Refusal(404, "identity.approval-unknown"));
  }
}
