package org.custodes.verifier.people;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodes.transparency.signature.EnrolledKey;
import org.custodes.transparency.signature.KeyKind;
import org.custodes.verifier.leaf.Leaf;

/// The tables of people as they must be after the last fact.
final class PeopleTables {

  private final Standing standing;
  private final Keys keys;
  private final PeopleRows rows;

  PeopleTables(Standing standing, Keys keys, PeopleRows rows) {
    this.standing = standing;
    this.keys = keys;
    this.rows = rows;
  }

  void tell(List<People.Place> places) {
    Set<String> persons = new HashSet<>();
    for (Standing.Account account : standing.accounts()) {
      if (persons.add(account.person())) {
        person(account);
      }
      row(
          "identity.account",
          account.by(),
          account.id(),
          account.person(),
          account.open() ? "f" : "t");
      account.duties().forEach(duty -> duty(account, duty));
    }
    keys.all().forEach(this::key);
    standing.conflicts().forEach(this::conflict);
    for (People.Place place : places) {
      row(
          "identity.signing_place",
          place.by(),
          place.origin(),
          place.rpId(),
          time(place.by()),
          place.by().id());
    }
  }

  private void person(Standing.Account account) {
    Optional<Leaf> erased = standing.erased(account.person());
    rows.row(
        "identity.person",
        account.by(),
        List.of(
            Optional.of(account.person()), erased.map(Leaf::id), erased.map(PeopleTables::time)));
  }

  private void duty(Standing.Account account, String duty) {
    int at = duty.indexOf('@');
    row(
        "identity.account_duty",
        account.by(),
        account.id(),
        at < 0 ? duty : duty.substring(0, at),
        at < 0 ? "" : duty.substring(at + 1));
  }

  private void key(Keys.Known known) {
    EnrolledKey key = known.key();
    boolean hard = key.kind() == KeyKind.WEBAUTHN;
    rows.row(
        "identity.signing_key",
        known.by(),
        List.of(
            Optional.of(key.id().toString()),
            Optional.of(key.person()),
            Optional.of(key.kind().word()),
            Optional.of(key.algorithm().word()),
            Optional.of("\\x" + key.spki().hex()),
            known.by().fields().text("name"),
            hard ? Optional.of(key.rpId()) : Optional.empty(),
            known.by().fields().text("credentialId").map(PeopleTables::hex),
            hard ? Optional.of(truth(key.backupEligible())) : Optional.empty(),
            Optional.of(time(known.by())),
            Optional.of(known.by().id()),
            Optional.of(truth(known.founder())),
            known.withdrawnBy().map(Leaf::id),
            Optional.of(truth(known.unconfirmed())),
            known.confirmedBy(),
            Optional.of("{" + String.join(",", known.enrollers()) + "}")));
  }

  private void conflict(Standing.Conflict conflict) {
    rows.row(
        "identity.conflict",
        conflict.by(),
        List.of(
            Optional.of(conflict.pair().one()),
            Optional.of(conflict.pair().other()),
            Optional.of(conflict.pair().kind()),
            Optional.of(conflict.by().id()),
            Optional.of(time(conflict.by())),
            conflict.endedBy().map(PeopleTables::time),
            conflict.endedBy().map(Leaf::id)));
  }

  private void row(String table, Leaf by, String... values) {
    rows.row(table, by, List.of(values).stream().map(Optional::of).toList());
  }

  private static String time(Leaf leaf) {
    return leaf.recorded().toString();
  }

  private static String truth(boolean truth) {
    return truth ? "t" : "f";
  }

  private static String hex(String base64Url) {
    return "\\x" + org.custodes.transparency.Bytes.ofBase64Url(base64Url).hex();
  }
}
