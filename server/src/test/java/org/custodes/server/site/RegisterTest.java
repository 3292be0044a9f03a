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
import org.custodes.server.SiteTest;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.identity.Approvals.Signing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterTest extends SiteTest {

  @Autowired private RegisterFacility facilities;
  @Autowired private RegisterArea areas;
  @Autowired private Areas known;
  @Autowired private FactReader facts;

  @Test
  void anAreaIsEnteredWithItsFact() {
    enter("TF01");

    SiteOutcome outcome = areas.ask(area("TA01", "TF01"), officer().person());
    assertThat(known.find(new Mba("TA01"))).isEmpty();
    done(asked(outcome), officer(), engineer());

    RegisteredArea found = known.find(new Mba("TA01")).orElseThrow();
    assertThat(found.kind()).isEqualTo(Kind.BULK);
    Fact fact = facts.find(found.fact()).orElseThrow();
    assertThat(fact.actor()).isEqualTo(officer().person().actor());
    assertThat(fact.canonical().text())
        .contains("\"code\":\"TA01\"", "\"facility\":\"TF01\"", "\"kind\":\"bulk\"");
  }

  @Test
  void theSameCodeTwiceIsRefusedByItsName() {
    enter("TF02");

    assertThat(reasons(facilities.ask(facility("TF02"), officer().person())))
        .containsExactly(new SiteRefusal.AlreadyRegistered("TF02", "Works TF02"));
  }

  @Test
  void anAreaOfAnUnknownFacilityIsRefused() {
    assertThat(reasons(areas.ask(area("TA03", "TF03"), officer().person())))
        .containsExactly(new SiteRefusal.UnknownFacility("TF03"));
    assertThat(known.find(new Mba("TA03"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"abcd", "ABC", "ABCDE", "AB D", "''", "ÄBCD"})
  void aCodeThatIsNotFourCapitalsOrDigitsIsRefused(String code) {
    assertThat(reasons(facilities.ask(facility(code), officer().person())))
        .containsExactly(new SiteRefusal.MalformedCode("code", code));
  }

  @ParameterizedTest
  @CsvSource({"22.11.2026", "2026-02-30", "1900-01-01", "9999-12-31", "''"})
  void aDayThatCannotBeIsRefused(String since) {
    SiteOutcome outcome =
        facilities.ask(new RegisterFacility.Typed("TF04", "Works", since), officer().person());

    assertThat(reasons(outcome))
        .singleElement(InstanceOfAssertFactories.type(SiteRefusal.MalformedDate.class))
        .extracting(SiteRefusal.MalformedDate::found)
        .isEqualTo(since);
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    RegisterArea.Typed typed = new RegisterArea.Typed("x", "y", " ", "liquid", "soon");

    assertThat(reasons(areas.ask(typed, officer().person())))
        .extracting(SiteRefusal::field)
        .containsExactly("code", "facility", "name", "kind", "since");
  }

  @Test
  void namesHaveALongestLength() {
    String longest = "x".repeat(Names.LONGEST);

    assertThat(
            facilities.ask(
                new RegisterFacility.Typed("TF05", longest, "2020-01-01"), officer().person()))
        .isInstanceOf(SiteOutcome.Asked.class);
    assertThat(
            reasons(
                facilities.ask(
                    new RegisterFacility.Typed("TF06", longest + "x", "2020-01-01"),
                    officer().person())))
        .containsExactly(new SiteRefusal.MalformedName(longest + "x"));
  }

  @Test
  void ofTwoWhoApproveTheSameCodeAtOnceOneIsRefused() throws Exception {
    UUID one = asked(facilities.ask(facility("TF07"), officer().person()));
    UUID other = asked(facilities.ask(facility("TF07"), officer().person()));
    sign(officer(), one);
    sign(officer(), other);
    List<Signing> signed;
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      signed =
          both
              .invokeAll(
                  List.<Callable<Signing>>of(
                      () -> sign(engineer(), one), () -> sign(engineer(), other)))
              .stream()
              .map(Future::resultNow)
              .toList();
    }

    assertThat(signed).hasAtLeastOneElementOfType(Signing.Done.class);
    assertThat(signed).hasAtLeastOneElementOfType(Signing.Refused.class);
    assertThat(known.find(new Facility("TF07"))).isPresent();
  }

  private void enter(String code) {
    enterFacility(code, "Works " + code);
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
