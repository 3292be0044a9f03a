package org.custodes.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;
import org.custodes.server.ServerTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterTest extends ServerTest {

  private static final Actor OFFICER = Actor.of(UUID.randomUUID());

  @Autowired private RegisterFacility facilities;
  @Autowired private RegisterArea areas;
  @Autowired private Areas known;
  @Autowired private FactReader facts;

  @Test
  void anAreaIsEnteredWithItsFact() {
    enter("TF01");

    SiteOutcome outcome = areas.register(area("TA01", "TF01"), OFFICER);

    assertThat(outcome).isInstanceOf(SiteOutcome.Registered.class);
    RegisteredArea found = known.find(new Mba("TA01")).orElseThrow();
    assertThat(found.kind()).isEqualTo(Kind.BULK);
    Fact fact = facts.find(found.fact()).orElseThrow();
    assertThat(fact.actor()).isEqualTo(OFFICER);
    assertThat(fact.canonical().text())
        .contains("\"code\":\"TA01\"", "\"facility\":\"TF01\"", "\"kind\":\"bulk\"");
  }

  @Test
  void theSameCodeTwiceIsRefusedByItsName() {
    enter("TF02");

    assertThat(reasons(facilities.register(facility("TF02"), OFFICER)))
        .containsExactly(new SiteRefusal.AlreadyRegistered("TF02", "Works TF02"));
  }

  @Test
  void anAreaOfAnUnknownFacilityIsRefused() {
    assertThat(reasons(areas.register(area("TA03", "TF03"), OFFICER)))
        .containsExactly(new SiteRefusal.UnknownFacility("TF03"));
    assertThat(known.find(new Mba("TA03"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"abcd", "ABC", "ABCDE", "AB D", "''", "ÄBCD"})
  void aCodeThatIsNotFourCapitalsOrDigitsIsRefused(String code) {
    assertThat(reasons(facilities.register(facility(code), OFFICER)))
        .containsExactly(new SiteRefusal.MalformedCode("code", code));
  }

  @ParameterizedTest
  @CsvSource({"22.11.2026", "2026-02-30", "1900-01-01", "9999-12-31", "''"})
  void aDayThatCannotBeIsRefused(String since) {
    SiteOutcome outcome =
        facilities.register(new RegisterFacility.Typed("TF04", "Works", since), OFFICER);

    assertThat(reasons(outcome))
        .singleElement(InstanceOfAssertFactories.type(SiteRefusal.MalformedDate.class))
        .extracting(SiteRefusal.MalformedDate::found)
        .isEqualTo(since);
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    RegisterArea.Typed typed = new RegisterArea.Typed("x", "y", " ", "liquid", "soon");

    assertThat(reasons(areas.register(typed, OFFICER)))
        .extracting(SiteRefusal::field)
        .containsExactly("code", "facility", "name", "kind", "since");
  }

  @Test
  void namesHaveALongestLength() {
    String longest = "x".repeat(Names.LONGEST);

    assertThat(
            facilities.register(new RegisterFacility.Typed("TF05", longest, "2020-01-01"), OFFICER))
        .isInstanceOf(SiteOutcome.Registered.class);
    assertThat(
            reasons(
                facilities.register(
                    new RegisterFacility.Typed("TF06", longest + "x", "2020-01-01"), OFFICER)))
        .containsExactly(new SiteRefusal.MalformedName(longest + "x"));
  }

  @Test
  void ofTwoWhoEnterTheSameAtOnceOneIsRefused() throws Exception {
    Callable<SiteOutcome> entering = () -> facilities.register(facility("TF07"), OFFICER);
    List<SiteOutcome> outcomes;
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      outcomes =
          both.invokeAll(List.of(entering, entering)).stream().map(Future::resultNow).toList();
    }

    assertThat(outcomes).hasAtLeastOneElementOfType(SiteOutcome.Registered.class);
    assertThat(outcomes).hasAtLeastOneElementOfType(SiteOutcome.Refused.class);
    assertThat(known.find(new Facility("TF07"))).isPresent();
  }

  private void enter(String code) {
    assertThat(facilities.register(facility(code), OFFICER))
        .isInstanceOf(SiteOutcome.Registered.class);
  }

  private static RegisterFacility.Typed facility(String code) {
    return new RegisterFacility.Typed(code, "Works " + code, "2020-01-01");
  }

  private static RegisterArea.Typed area(String code, String facility) {
    return new RegisterArea.Typed(code, facility, "Conversion", "bulk", "2020-01-01");
  }

  private static List<SiteRefusal> reasons(SiteOutcome outcome) {
    assertThat(outcome).isInstanceOf(SiteOutcome.Refused.class);
    return ((SiteOutcome.Refused) outcome).reasons();
  }
}
