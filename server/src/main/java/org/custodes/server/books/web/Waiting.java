package org.custodes.server.books.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.custodes.accounting.Mba;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.SignedIn;
import org.springframework.stereotype.Component;

/// Which acts on books wait for signatures, as far as somebody may see them: those that wait for
/// them and those that they asked for.
@Component
final class Waiting {

  private static final String ROOM = "books.";

  private final Approvals approvals;

  Waiting(Approvals approvals) {
    this.approvals = approvals;
  }

  /// Those that this person can sign now, oldest first.
  List<Approval> forMe(SignedIn person) {
    return approvals.waitingFor(person, 0).stream().filter(Waiting::isOfBooks).toList();
  }

  /// How many of them concern each area, by its code.
  Map<String, Long> byArea(SignedIn person) {
    return forMe(person).stream()
        .flatMap(one -> one.area().stream())
        .collect(Collectors.groupingBy(area -> area, Collectors.counting()));
  }

  /// All open ones of an area, oldest first.
  List<Approval> of(SignedIn person, Mba area) {
    return approvals.concerning(person, ROOM, area.code());
  }

  private static boolean isOfBooks(Approval approval) {
    return approval.type().startsWith(ROOM);
  }
}
