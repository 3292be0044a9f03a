package org.custodes.server.cases;

import java.util.Optional;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.JsonReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which facts open an irregularity.
@Configuration(proxyBeanMethods = false)
class FirstOpenings {

  @Bean
  static Opening importWarnings() {
    return new Typed("reports.imported.1", "import-warnings") {
      @Override
      public boolean opens(Fact fact) {
        return !field(fact, "warnings").equals(Optional.of(new Json.Whole(0)));
      }
    };
  }

  @Bean
  static Opening approvalRefused() {
    return new Typed("identity.approval-refused.1", "approval-refused") {
      // Taking back what one asked for is everyday work, and so is the refusal to close an
      // irregularity.
      @Override
      public boolean opens(Fact fact) {
        return field(fact, "withdrawn").equals(Optional.of(new Json.Truth(false)))
            && !field(fact, "act").equals(Optional.of(new Json.Text(Closing.TYPE)));
      }
    };
  }

  @Bean
  static Opening approvalExpired() {
    return new Typed("identity.approval-expired.1", "approval-expired");
  }

  @Bean
  static Opening transferOverdue() {
    return new Typed("reports.transfer-overdue.1", "overdue-shipment");
  }

  @Bean
  static Opening recordUnwitnessed() {
    return new Typed("seal.witnessing-overdue.1", "record");
  }

  @Bean
  static Opening keyCounter() {
    return new Typed("identity.counter-noted.1", "key-counter");
  }

  /// Every fact of its type.
  private static class Typed implements Opening {

    private final String type;
    private final String kind;

    Typed(String type, String kind) {
      this.type = type;
      this.kind = kind;
    }

    @Override
    public String type() {
      return type;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public boolean opens(Fact fact) {
      return true;
    }
  }

  private static Optional<Json> field(Fact fact, String name) {
    return JsonReader.read(fact.canonical()) instanceof Json.Members(var members)
            && members.get("fields") instanceof Json.Members(var fields)
        ? Optional.ofNullable(fields.get(name))
        : Optional.empty();
  }
}
