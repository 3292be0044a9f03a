package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.ActorNames;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.Approval.Signed;
import org.custodes.server.identity.Approval.State;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Objection;
import org.custodes.server.identity.OneTimeCodes;
import org.custodes.server.identity.OneTimePasswords;
import org.custodes.server.identity.Sentences;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.SigningKey;
import org.custodes.server.identity.SigningKeys;
import org.custodes.server.identity.web.ApprovalsPage.Code;
import org.custodes.server.identity.web.ApprovalsPage.Line;
import org.custodes.server.identity.web.ApprovalsPage.Shown;
import org.springframework.stereotype.Component;

/// Puts approvals into what their pages show.
@Component
class ApprovalPages {

  private static final Pattern PSEUDONYM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Approvals approvals;
  private final SigningKeys keys;
  private final Sentences sentences;
  private final List<ActorNames> names;
  private final OneTimePasswords passwords;
  private final OneTimeCodes codes;
  private final Desk desk;

  ApprovalPages(
      Approvals approvals,
      SigningKeys keys,
      Sentences sentences,
      List<ActorNames> names,
      OneTimePasswords passwords,
      OneTimeCodes codes,
      Desk desk) {
    this.approvals = approvals;
    this.keys = keys;
    this.sentences = sentences;
    this.names = names;
    this.passwords = passwords;
    this.codes = codes;
    this.desk = desk;
  }

  ApprovalsPage page(
      SignedIn person,
      int offset,
      Optional<Approval> opened,
      FormErrors errors,
      String done,
      HttpServletRequest request) {
    List<Approval> waiting = approvals.waitingFor(person, offset);
    List<UUID> listed = waiting.stream().map(Approval::id).toList();
    return new ApprovalsPage(
        lines(waiting),
        approvals.countWaitingFor(person),
        lines(approvals.of(person, 0).stream().filter(own -> !listed.contains(own.id())).toList()),
        opened.map(one -> shown(person, one, request)),
        errors,
        done);
  }

  List<Line> lines(List<Approval> all) {
    return all.stream()
        .map(one ->
            new Line(
                one,
                named(one.content().subject()),
                sentences.sentence(one.content()),
                name(one.openedBy())))
        .toList();
  }

  /// What people sign keeps the pseudonyms; a list reads better with names.
  private String named(String subject) {
    return PSEUDONYM
        .matcher(subject)
        .replaceAll(found -> Matcher.quoteReplacement(name(UUID.fromString(found.group()))));
  }

  private Shown shown(SignedIn person, Approval approval, HttpServletRequest request) {
    Optional<Objection> objection = approvals.wrongNow(person, approval);
    List<SigningKey> usable = objection.isEmpty() ? usable(person, approval) : List.of();
    boolean own = approval.openedBy().equals(person.person());
    return new Shown(
        approval,
        sentences.sentence(approval.content()),
        sentences.said(approval.content()),
        name(approval.openedBy()),
        approval.prepared().map(Signed::person).map(this::name).orElse(""),
        approval.approver().map(this::name).orElse(""),
        approval.content().canonical().text(),
        objection,
        usable.isEmpty() ? "" : deskFor(request, approval, usable),
        usable,
        objection.isEmpty() ? code(person, approval) : Code.NOT_TAKEN,
        approval.state().open() && (own || objection.isEmpty()),
        own,
        approvals.beside(approval),
        approval.fact().filter(fact -> passwords.waits(fact, person.person())).isPresent());
  }

  private Code code(SignedIn person, Approval approval) {
    if (!approval.takesCode()) {
      return Code.NOT_TAKEN;
    }
    return codes.since(person.account()).isPresent() ? Code.ASKED : Code.NOT_SET_UP;
  }

  private String deskFor(HttpServletRequest request, Approval approval, List<SigningKey> usable) {
    return desk.toSign(request, List.of(approval), usable, "/approvals/" + approval.id());
  }

  /// A key that is to be enrolled signs for itself; all else is signed with keys that are.
  List<SigningKey> usable(SignedIn person, Approval approval) {
    if (approval.state() == State.OFFERED) {
      return List.of(SigningKeys.offered(approval));
    }
    return keys.usable(person.person()).stream()
        .filter(key -> approval.requirement().kinds().contains(key.kind()))
        .toList();
  }

  private String name(UUID person) {
    Actor actor = Actor.of(person);
    return names.stream()
        .flatMap(known -> known.name(actor).stream())
        .findFirst()
        .orElse(actor.pseudonym());
  }
}
