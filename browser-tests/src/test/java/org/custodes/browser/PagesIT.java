package org.custodes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every page of the house, found by following its links.
@InTheHouse
class PagesIT {

  private static final Map<Person, List<Crawl.Found>> REACHED = new EnumMap<>(Person.class);

  private final Visits visits;

  PagesIT(Visits visits) {
    this.visits = visits;
  }

  @TestFactory
  Stream<DynamicTest> everyPageOfTheOfficerIsForEverybody() {
    return inspections(Person.OFFICER, "");
  }

  @TestFactory
  Stream<DynamicTest> everyPageOfTheAdministratorIsForEverybody() {
    return inspections(Person.ADMINISTRATOR, "administrator-");
  }

  @Test
  void noLinkOfTheOfficerIsBroken() {
    assertThat(reached(Person.OFFICER)).filteredOn(found -> found.status() != 200).isEmpty();
  }

  @Test
  void noLinkOfTheInspectorIsBroken() {
    assertThat(reached(Person.INSPECTOR)).filteredOn(found -> found.status() != 200).isEmpty();
  }

  @Test
  void noLinkOfTheAdministratorIsBroken() {
    assertThat(reached(Person.ADMINISTRATOR)).filteredOn(found -> found.status() != 200).isEmpty();
  }

  @Test
  void signingInIsForEverybody() {
    try (Visit visit = visits.asStranger().open("/sign-in")) {
      Inspection.of(visit, "sign-in");
    }
  }

  @Test
  void aPageThatIsNotThereSaysSoToEverybody() {
    try (Visit visit = visits.as(Person.OFFICER).openRefused("/nowhere", 404)) {
      Inspection.of(visit, "refused-404");
      assertThat(visit.main().innerText()).contains("There is nothing here", "What to do");
    }
  }

  @Test
  void aPageOfOthersSaysSoToEverybody() {
    try (Visit visit = visits.as(Person.OFFICER).openRefused("/accounts", 403)) {
      Inspection.of(visit, "refused-403");
      assertThat(visit.main().innerText()).contains("This is not open to you");
    }
  }

  @Test
  void theListOfKeysIsForEverybody() {
    try (Visit visit = visits.as(Person.OFFICER).open("/")) {
      visit.page().keyboard().press("?");
      Inspection.of(visit, "keys");
    }
  }

  @Test
  void whatTheSearchFindsIsForEverybody() {
    try (Visit visit = visits.as(Person.OFFICER).open("/search?q=a")) {
      Inspection.of(visit, "search");
    }
  }

  @Test
  void aSearchThatFindsNothingIsForEverybody() {
    try (Visit visit = visits.as(Person.OFFICER).open("/search?q=qqqqqq")) {
      Inspection.of(visit, "search-nothing");
      assertThat(visit.main().innerText()).contains("Nothing to show");
    }
  }

  private Stream<DynamicTest> inspections(Person person, String prefix) {
    Map<String, String> pages = Crawl.shapes(reached(person));
    return pages.entrySet().stream()
        .map(page ->
            DynamicTest.dynamicTest(
                page.getKey(),
                () -> inspect(person, page.getValue(), prefix + name(page.getKey()))));
  }

  private void inspect(Person person, String path, String name) {
    try (Visit visit = visits.as(person).open(path)) {
      Inspection.of(visit, name);
    }
  }

  /// Each person follows all links once.
  private List<Crawl.Found> reached(Person person) {
    return REACHED.computeIfAbsent(
        person,
        _ -> {
          try (Visit visit = visits.as(person)) {
            return Crawl.from(visit);
          }
        });
  }

  /// `/reports/*/*?after` as a file's name.
  private static String name(String shape) {
    String name = shape.replace("*", "one").replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
    return name.isEmpty() ? "overview" : name;
  }
}
