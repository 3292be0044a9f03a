package org.custodes.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.custodes.server.CustodesServer;
import org.custodes.server.DatabaseTest;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.identity.SigningPlace;
import org.custodes.server.identity.SigningRules;
import org.custodes.server.identity.SimulatedPeople;
import org.custodes.server.postgres.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;

/// In a house of its own, so that no other test signs under these rules.
class DemonstrationRulesTest extends DatabaseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;

  @Test
  void aDemonstrationHasAPackOfEachKindSignedByTwoSimulatedPeople() {
    try (ConfigurableApplicationContext house =
        start(
            Map.of(
                "custodes.demonstration",
                "true",
                "custodes.demonstration.people",
                folder.resolve("people").toString()))) {
      house
          .getBean(SimulatedPeople.class)
          .prepare(new SigningPlace("http://sign.localhost", "sign.localhost"));
      DemonstrationRules demonstration = house.getBean(DemonstrationRules.class);

      demonstration.load();
      demonstration.load();

      RuleSet set = house.getBean(Rules.class).at(DAY);
      for (PackKind kind : PackKind.values()) {
        assertThat(set.pack(kind)).as(kind.word()).isPresent();
      }
      assertThat(activated(house))
          .hasSize(PackKind.values().length)
          .allSatisfy(fact ->
              assertThat(fact.canonical().text())
                  .contains("\"act\":\"prepare\"", "\"act\":\"approve\""));
      assertThat(house.getBean(SigningRules.class).of("site.area-registered.2", DAY).pack())
          .isEqualTo("signing-demonstration@1");
    }
  }

  @Test
  void aHouseThatIsServedHasNobodyWhoWouldSign() {
    try (ConfigurableApplicationContext house = start(Map.of())) {
      ObjectProvider<SimulatedPeople> people = house.getBeanProvider(SimulatedPeople.class);

      assertThatThrownBy(people::getObject).isInstanceOf(NoSuchBeanDefinitionException.class);
    }
  }

  private static List<Fact> activated(ConfigurableApplicationContext house) {
    FactReader.Filter filter =
        new FactReader.Filter(
            Optional.of("rules.pack-activated.1"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return house.getBean(FactReader.class).newest(filter, OptionalLong.empty(), 100);
  }

  private ConfigurableApplicationContext start(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("server.address", "127.0.0.1");
    all.put("server.port", "0");
    all.put("custodes.identity.name-keys", folder.resolve("name-keys").toString());
    return CustodesServer.start(access(Role.APPLICATION), all);
  }
}
