package org.custodes.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Opens windows on the house for signed-in people.
///
/// Each window has a cache of its own, so everything is loaded as for the first time. Each person
/// signs in once and the windows share that session, unless a test asks for one of its own.
final class Visits implements AutoCloseable {

  /// The widths of a desk and of a phone.
  static final int DESK = 1440;

  static final int PHONE = 360;

  private final Chromium chromium;
  private final House house;
  private final Map<Person, String> sessions = new EnumMap<>(Person.class);
  private Optional<Clerks> clerks = Optional.empty();
  private Optional<Keepers> keepers = Optional.empty();

  private Visits(Chromium chromium, House house) {
    this.chromium = chromium;
    this.house = house;
  }

  static Visits begin() throws IOException {
    House house = House.start();
    try {
      return new Visits(Chromium.start(), house);
    } catch (RuntimeException e) {
      house.close();
      throw e;
    }
  }

  House house() {
    return house;
  }

  /// A window of somebody who has not signed in.
  Visit asStranger() {
    return visit(UnaryOperator.identity());
  }

  Visit as(Person person) {
    return as(person, UnaryOperator.identity());
  }

  /// @param settings what is unusual about the window
  Visit as(Person person, UnaryOperator<NewContextOptions> settings) {
    String session = sessions.computeIfAbsent(person, this::session);
    return visit(options -> settings.apply(options.setStorageState(session)));
  }

  /// In a session that no other test has.
  Visit freshlyAs(Person person) {
    return freshlyAs(person, UnaryOperator.identity());
  }

  /// The browser holds the mark of having been to the desk, so that it makes no key by itself; see
  /// [FirstKeyIT].
  Visit freshlyAs(Person person, UnaryOperator<NewContextOptions> settings) {
    Visit visit = visit(settings);
    visit.context().addCookies(List.of(mark(person)));
    visit.open("/sign-in");
    visit.signIn(person.login(), house.password(person));
    visit.page().waitForURL(address -> !address.contains("/sign-in"));
    return visit;
  }

  private Cookie mark(Person person) {
    return new Cookie("custodes_first_key_" + person.login(), "been").setUrl(house.address());
  }

  /// @param settings what is unusual about the window
  Visit visit(UnaryOperator<NewContextOptions> settings) {
    NewContextOptions usual =
        new NewContextOptions()
            .setViewportSize(DESK, 900)
            .setLocale("en-GB")
            .setTimezoneId("UTC")
            .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
    BrowserContext context = chromium.browser().newContext(settings.apply(usual));
    return new Visit(context, house.address(), this);
  }

  /// Those who put areas on the State's list; they come when they are first asked for.
  Clerks clerks() {
    if (clerks.isEmpty()) {
      clerks = Optional.of(new Clerks(this));
    }
    return clerks.get();
  }

  /// Those who make accounts; they come when they are first asked for.
  Keepers keepers() {
    if (keepers.isEmpty()) {
      keepers = Optional.of(new Keepers(this));
    }
    return keepers.get();
  }

  private String session(Person person) {
    try (Visit visit = freshlyAs(person)) {
      return visit.context().storageState();
    }
  }

  /// Where pictures of every page are left to be looked at.
  static Path screens() {
    return Path.of("target", "screens");
  }

  @Override
  public void close() throws IOException {
    try (house) {
      clerks.ifPresent(Clerks::close);
      keepers.ifPresent(Keepers::close);
      chromium.close();
    }
  }
}
