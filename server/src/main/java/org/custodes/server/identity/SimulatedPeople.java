package org.custodes.server.identity;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.JsonReader;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approvals.Opening;
import org.custodes.server.identity.Approvals.Signing;
import org.custodes.transparency.signature.SoftwareKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The people of a demonstration who are not there: two officers who enrol the keys of visitors,
/// and two who put in the invented history. Programs hold their keys, and their names say so. In a
/// house that is served there is no such bean.
@Component
@ConditionalOnProperty("custodes.demonstration.people")
public class SimulatedPeople implements EnrolmentWitness {

  private static final Set<Duty> OFFICER = EnumSet.of(Duty.KEY_OFFICER);
  private static final Set<Duty> CLERK =
      EnumSet.of(
          Duty.REPORTING_OFFICER,
          Duty.FACILITY_ENGINEER,
          Duty.REGULATOR,
          Duty.MANAGER,
          Duty.DUTY_OFFICER,
          Duty.ACCOUNTANT);

  private final Accounts accounts;
  private final Founding founding;
  private final SigningKeys keys;
  private final Approvals approvals;
  private final ApprovalStore store;
  private final SignatureVerifier verifier;
  private final SigningPlaces places;
  private final TransactionTemplate transactions;
  private final SecureRandom random;
  private final KeyFolder folder;
  private final Map<String, Person> people = new LinkedHashMap<>();

  SimulatedPeople(
      Accounts accounts,
      Founding founding,
      SigningKeys keys,
      Approvals approvals,
      ApprovalStore store,
      SignatureVerifier verifier,
      SigningPlaces places,
      TransactionTemplate transactions,
      SecureRandom random,
      @Value("${custodes.demonstration.people}") Path folder) {
    this.accounts = accounts;
    this.founding = founding;
    this.keys = keys;
    this.approvals = approvals;
    this.store = store;
    this.verifier = verifier;
    this.places = places;
    this.transactions = transactions;
    this.random = random;
    this.folder = new KeyFolder(folder, random);
  }

  private record Person(SignedIn person, SoftwareKey key) {}

  /// Makes whoever is not there yet, founds the house with the two officers, and lets people sign
  /// at this desk.
  public void prepare(SigningPlace desk) {
    people.put("first", person("simulated-officer-1", "First simulated officer", OFFICER));
    people.put("second", person("simulated-officer-2", "Second simulated officer", OFFICER));
    List.copyOf(people.values()).forEach(officer -> found(officer, desk));
    people.put("clerk", clerk("simulated-clerk-1", "First simulated clerk"));
    people.put("deputy", clerk("simulated-clerk-2", "Second simulated clerk"));
    if (!places.all().contains(desk)) {
      signed(place(desk), "first", "second");
    }
  }

  /// Does an act of the invented history, signed by the two clerks.
  ///
  /// @return the fact it became
  /// @throws IllegalStateException if it is refused
  public UUID signed(NewFact act) {
    return signed(act, "clerk", "deputy");
  }

  /// Signs what a clerk asked for, by both.
  ///
  /// @return the fact it became
  public UUID signed(UUID approval) {
    return java.util.Objects.requireNonNull(
        transactions.execute(_ -> signed(approval, "clerk", "deputy")));
  }

  /// Signs what a clerk asked for by that clerk alone, so that it waits for somebody else.
  public void prepared(UUID approval) {
    sign(approval, "clerk");
  }

  private UUID signed(UUID approval, String first, String second) {
    Signing done = sign(approval, first);
    return fact(done instanceof Signing.Waits ? sign(approval, second) : done);
  }

  /// Who puts the invented history in.
  public SignedIn clerk() {
    return of("clerk").person();
  }

  /// Two simulated officers enrol what a visitor offers.
  @Override
  public void offered(UUID approval) {
    if (people.containsKey("second")) {
      sign(approval, "first");
      sign(approval, "second");
    }
  }

  private UUID signed(NewFact act, String first, String second) {
    return java.util.Objects.requireNonNull(
        transactions.execute(_ -> {
          UUID approval = opened(approvals.open(of(first).person(), act));
          Signing done = sign(approval, first);
          return fact(done instanceof Signing.Waits ? sign(approval, second) : done);
        }));
  }

  private Signing sign(UUID approval, String who) {
    Person person = of(who);
    Signing signing = approvals.sign(person.person(), approval, signature(approval, person.key()));
    if (signing instanceof Signing.Refused(var _, var why)) {
      throw new IllegalStateException("a simulated signature is refused: " + why);
    }
    return signing;
  }

  private Json.Members signature(UUID id, SoftwareKey key) {
    Approval approval = store.find(id).orElseThrow();
    Bytes statement = verifier.statement(List.of(approval.content().canonical()), approval.next());
    var signed =
        key.sign(
            org.custodes.transparency.signature.Statement.parse(
                org.custodes.transparency.Bytes.of(statement.toArray())));
    return (Json.Members) JsonReader.read(Bytes.of(signed.canonical().toArray()));
  }

  private Person clerk(String login, String name) {
    Person clerk = person(login, name, CLERK);
    if (keys.usable(clerk.person().person()).isEmpty()) {
      UUID approval = opened(keys.offer(clerk.person(), offered(clerk.key())));
      approvals.sign(clerk.person(), approval, signature(approval, clerk.key()));
    }
    return clerk;
  }

  private void found(Person officer, SigningPlace desk) {
    if (founding.isOpenTo(officer.person())) {
      String code = founding.code().orElseThrow();
      UUID approval = opened(founding.found(officer.person(), offered(officer.key()), desk, code));
      approvals.sign(officer.person(), approval, signature(approval, officer.key()));
    }
  }

  private Person person(String login, String name, Set<Duty> duties) {
    OneTimePassword nobodyKnows = OneTimePassword.made(random);
    accounts.addWithPassword(login, name, nobodyKnows.text(), duties);
    Account account =
        accounts.list(login, "").stream()
            .filter(known -> known.login().text().equals(login))
            .findFirst()
            .orElseThrow();
    SignedIn person =
        new SignedIn(
            account.id(),
            account.person(),
            account.login(),
            name,
            account.held(),
            false,
            UUID.randomUUID(),
            false);
    return new Person(person, folder.key(login));
  }

  private static OfferedKey offered(SoftwareKey key) {
    return new OfferedKey(
        KeyKind.DEVICE,
        key.spki().algorithm().word(),
        Bytes.of(key.spki().encoded().toArray()),
        "Simulated key, held by a program",
        java.util.Optional.empty());
  }

  private NewFact place(SigningPlace desk) {
    return NewFact.of(
            OpenSigningPlace.TYPE, of("first").person().actor(), "signing place " + desk.origin())
        .with("origin", desk.origin())
        .with("rpId", desk.rpId());
  }

  private Person of(String who) {
    Person person = people.get(who);
    if (person == null) {
      throw new IllegalStateException("the simulated people are not there yet: " + who);
    }
    return person;
  }

  private static UUID opened(Opening opening) {
    return switch (opening) {
      case Opening.Opened(var approval) -> approval;
      case Opening.Refused(var why) ->
          throw new IllegalStateException("a simulated act is refused: " + why);
    };
  }

  private static UUID fact(Signing signing) {
    return switch (signing) {
      case Signing.Done(var _, var fact) -> fact;
      case Signing.Waits _, Signing.Refused _ ->
          throw new IllegalStateException("a simulated act is not done: " + signing);
    };
  }
}
