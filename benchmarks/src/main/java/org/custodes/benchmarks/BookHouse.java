package org.custodes.benchmarks;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.books.BookOutcome;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.books.TypedChange;
import org.custodes.server.books.TypedLine;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.JsonReader;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.AccountOutcome;
import org.custodes.server.identity.Accounts;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.ApprovalStore;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.KeyKind;
import org.custodes.server.identity.OfferedKey;
import org.custodes.server.identity.Sessions;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.SigningKeys;
import org.custodes.server.identity.SigningPlace;
import org.custodes.server.identity.SimulatedPeople;
import org.custodes.server.site.RegisterArea;
import org.custodes.server.site.RegisterFacility;
import org.custodes.server.site.SiteOutcome;
import org.custodes.transparency.Digest;
import org.custodes.transparency.signature.SoftwareKey;
import org.custodes.transparency.signature.Statement;
import org.springframework.context.ConfigurableApplicationContext;

/// A house with open books and people who sign with keys of their own, for measurements.
final class BookHouse {

  static final LocalDate OPENED = LocalDate.of(2026, 1, 1);

  private final ConfigurableApplicationContext server;
  private final SimulatedPeople people;
  private final List<Approver> approvers = new ArrayList<>();

  /// @param session the cookie of a browser in which this person is signed in
  record Approver(SignedIn person, SoftwareKey key, String session) {}

  BookHouse(ConfigurableApplicationContext server, int approvers) {
    this.server = server;
    this.people = server.getBean(SimulatedPeople.class);
    people.prepare(new SigningPlace("http://sign.localhost", "sign.localhost"));
    for (int i = 0; i < approvers; i++) {
      this.approvers.add(approver("approver-" + i));
    }
  }

  List<Approver> approvers() {
    return List.copyOf(approvers);
  }

  /// An area whose books are open.
  Mba open(String facility, String area) {
    enter(
        bean(RegisterFacility.class)
            .ask(new RegisterFacility.Typed(facility, "Works", "2020-01-01"), people.clerk()));
    enter(
        bean(RegisterArea.class)
            .ask(
                new RegisterArea.Typed(area, facility, "Area", "bulk", "2020-01-01"),
                people.clerk()));
    Mba code = new Mba(area);
    people.signed(asked(bean(Bookkeeping.class).open(people.clerk(), code, OPENED, List.of())));
    return code;
  }

  /// Asks for receipts of new batches, at once.
  UUID asked(Mba area, int changes) {
    List<TypedChange> all = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      all.add(receipt(i));
    }
    return asked(bean(Bookkeeping.class).post(people.clerk(), area, all, Optional.empty()));
  }

  /// The same, signed by whoever asked.
  UUID prepared(Mba area, int changes) {
    UUID approval = asked(area, changes);
    people.prepared(approval);
    return approval;
  }

  private static TypedChange receipt(int number) {
    UUID key = UUID.randomUUID();
    String batch = key.toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
    TypedLine line =
        new TypedLine(
            "RD",
            "A",
            batch,
            "OGHC",
            "1",
            "N",
            List.of(new TypedLine.TypedMass("E", "1500", "60")),
            "ZZ/ZM02",
            "UNKNOWN",
            "",
            Map.of(),
            "");
    return new TypedChange(key, OPENED.plusDays(number % 28).toString(), List.of(line));
  }

  /// What a person's desk would hand back.
  Json.Members signature(Approver approver, List<UUID> approvals) {
    ApprovalStore store = bean(ApprovalStore.class);
    List<Approval> all = approvals.stream().map(id -> store.find(id).orElseThrow()).toList();
    Statement statement =
        new Statement(
            server.getEnvironment().getRequiredProperty("custodes.log.name"),
            all.getFirst().next().word(),
            all.stream().map(one -> digest(one.content().canonical())).toList());
    return (Json.Members)
        JsonReader.read(Bytes.of(approver.key().sign(statement).canonical().toArray()));
  }

  void sign(Approver approver, List<UUID> approvals, Json.Members signature) {
    for (Approvals.Signing signing :
        bean(Approvals.class).sign(approver.person(), approvals, signature)) {
      if (signing instanceof Approvals.Signing.Refused refused) {
        throw new IllegalStateException("not signed: " + refused);
      }
    }
  }

  <T> T bean(Class<T> type) {
    return server.getBean(type);
  }

  String property(String name) {
    return server.getEnvironment().getRequiredProperty(name);
  }

  private Approver approver(String login) {
    AccountOutcome made =
        bean(Accounts.class)
            .addWithPassword(login, login, "heron over still water", Set.of(Duty.ACCOUNTANT));
    if (!(made instanceof AccountOutcome.Done(Account account))) {
      throw new IllegalStateException("no account: " + made);
    }
    SignedIn person =
        new SignedIn(
            account.id(),
            account.person(),
            account.login(),
            account.name(),
            account.held(),
            false,
            UUID.randomUUID(),
            false);
    Approver approver =
        new Approver(
            person,
            SoftwareKey.make(new SecureRandom()),
            bean(Sessions.class).begin(account.id(), "127.0.0.1", "").reveal());
    OfferedKey key =
        new OfferedKey(
            KeyKind.DEVICE,
            approver.key().spki().algorithm().word(),
            Bytes.of(approver.key().spki().encoded().toArray()),
            "Key of a measurement",
            Optional.empty());
    switch (bean(SigningKeys.class).offer(person, key)) {
      case Approvals.Opening.Opened(var id) ->
          sign(approver, List.of(id), signature(approver, List.of(id)));
      case Approvals.Opening.Refused(var why) -> throw new IllegalStateException("no key: " + why);
    }
    return approver;
  }

  private void enter(SiteOutcome outcome) {
    if (!(outcome instanceof SiteOutcome.Asked(var _, var approval))) {
      throw new IllegalStateException("not entered: " + outcome);
    }
    people.signed(approval);
  }

  static UUID asked(BookOutcome outcome) {
    if (outcome instanceof BookOutcome.Asked(var approval)) {
      return approval;
    }
    throw new IllegalStateException("not asked: " + outcome);
  }

  private static Digest digest(Bytes bytes) {
    return Digest.of(org.custodes.transparency.Bytes.of(bytes.toArray()));
  }
}
