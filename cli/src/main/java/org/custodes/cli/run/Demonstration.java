package org.custodes.cli.run;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.custodes.server.facts.Actor;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.AccountOutcome;
import org.custodes.server.identity.Accounts;
import org.custodes.server.identity.SigningPlace;
import org.custodes.server.identity.SimulatedPeople;
import org.custodes.server.postgres.Secrets;
import org.custodes.server.reports.OverdueWatch;
import org.custodes.server.rules.DemonstrationRules;
import org.custodes.server.site.DemonstrationData;
import org.springframework.context.ConfigurableApplicationContext;

/// The people and the content of a demonstration.
///
/// @param accounts where their passwords are, one file a person, readable by its owner alone
record Demonstration(ConfigurableApplicationContext server, Secrets accounts) {

  private static final String OFFICER = "officer";

  /// Makes what is not there yet, through the acts a person would use.
  ///
  /// @param port where the pages are; the desk is on the same, under a name of its own
  void prepare(int port) throws IOException {
    person(OFFICER, "Rosa Officer", Duty.REPORTING_OFFICER);
    person("inspector", "Ivo Inspector", Duty.INSPECTOR);
    person("administrator", "Ada Administrator", Duty.ADMINISTRATOR);
    person("regulator", "Rita Regulator", Duty.REGULATOR);
    person("manager", "Max Manager", Duty.MANAGER);
    person("engineer", "Ella Engineer", Duty.FACILITY_ENGINEER);
    person("duty", "Dora Duty", Duty.DUTY_OFFICER);
    person("accountant", "Anna Accountant", Duty.ACCOUNTANT);
    person("deputy", "Dan Deputy", Duty.ACCOUNTANT);
    person("keys", "Kurt Keys", Duty.KEY_OFFICER);
    server
        .getBean(SimulatedPeople.class)
        .prepare(SigningPlace.of(URI.create("http://sign.localhost:" + port)));
    server.getBean(DemonstrationRules.class).load();
    Actor officer = officer();
    server
        .getBeanProvider(DemonstrationData.class)
        .orderedStream()
        .forEach(data -> data.load(officer));
    server.getBean(OverdueWatch.class).look();
  }

  /// The one line on standard output: the address, and how to sign in.
  String line(int port) throws IOException {
    return "Custodes is at http://localhost:%d  sign in as %s, password %s"
        .formatted(port, OFFICER, accounts.get(OFFICER));
  }

  private void person(String login, String name, Duty duty) throws IOException {
    AccountOutcome made = people().addWithPassword(login, name, accounts.get(login), Set.of(duty));
    if (made instanceof AccountOutcome.Refused refused
        && refused != AccountOutcome.Refused.LOGIN_TAKEN) {
      throw new CannotRun("the account " + login + " of the demonstration is refused: " + refused);
    }
  }

  private Actor officer() {
    return people().list(OFFICER, "").stream()
        .filter(account -> account.login().text().equals(OFFICER))
        .map(Account::actor)
        .findFirst()
        .orElseThrow(
            () -> new CannotRun("the account " + OFFICER + " of the demonstration is gone"));
  }

  private Accounts people() {
    return server.getBean(Accounts.class);
  }
}
