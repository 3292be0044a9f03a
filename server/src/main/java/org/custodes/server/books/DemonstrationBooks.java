package org.custodes.server.books;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.server.books.BookOutcome.Asked;
import org.custodes.server.facts.Actor;
import org.custodes.server.identity.SimulatedPeople;
import org.custodes.server.site.DemonstrationArea;
import org.custodes.server.site.DemonstrationData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The invented history of a demonstration's books. It goes through the same acts as a person's day
/// and is signed by two simulated clerks; nothing of it skips a rule.
@Component
@Order(30)
class DemonstrationBooks implements DemonstrationData {

  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationBooks.class);

  /// What is recorded within so many days is asked for and signed at once.
  private static final int DAYS_AT_ONCE = 10;

  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private final ObjectProvider<SimulatedPeople> people;
  private final ObjectProvider<History> told;
  private final DemonstrationArea places;
  private final Books books;
  private final Bookkeeping bookkeeping;

  /// @param told what is loaded; if nobody tells anything, an invented plant
  DemonstrationBooks(
      ObjectProvider<SimulatedPeople> people,
      ObjectProvider<History> told,
      DemonstrationArea places,
      Books books,
      Bookkeeping bookkeeping) {
    this.people = people;
    this.told = told;
    this.places = places;
    this.books = books;
    this.bookkeeping = bookkeeping;
  }

  @Override
  public void load(Actor officer) {
    History history = told.getIfAvailable(() -> new InventedPlant(InventedPlant.USUAL_SEED));
    Optional<Book> before = books.find(history.area());
    if (before
        .flatMap(Book::closedThrough)
        .filter(history.months().getLast().last()::equals)
        .isPresent()) {
      return;
    }
    places.register(history.facility(), history.facilityName(), history.area(), history.name());
    if (before.isEmpty()) {
      open(history);
    }
    LOG.info(
        "the invented history of {} is told from seed {}, {} months",
        history.area(),
        history.seed(),
        history.months().size());
    history.months().stream()
        .filter(month -> isAhead(history, month))
        .forEach(month -> live(history, month));
  }

  private boolean isAhead(History history, History.Month month) {
    return books
        .find(history.area())
        .flatMap(Book::closedThrough)
        .filter(closed -> !month.last().isAfter(closed))
        .isEmpty();
  }

  private void open(History history) {
    Bookkeeping then = bookkeeping.recordedAt(evening(history.opened().minusDays(1)));
    signed(
        then.open(
            clerk().clerk(),
            history.area(),
            history.opened(),
            history.opening().stream().map(Typing::line).toList()));
  }

  private void live(History history, History.Month month) {
    for (List<History.Event> together : portions(month.events())) {
      Bookkeeping then = bookkeeping.recordedAt(together.getLast().recorded());
      if (together.getFirst() instanceof History.Correction correction) {
        signed(
            then.correct(
                clerk().clerk(),
                correction.corrects(),
                Optional.of(typed(correction.instead())),
                correction.reason()));
      } else {
        signed(
            then.post(
                clerk().clerk(),
                history.area(),
                together.stream().flatMap(DemonstrationBooks::change).toList(),
                Optional.empty()));
      }
    }
    Bookkeeping evening = bookkeeping.recordedAt(evening(month.last()));
    signed(
        month
            .inventory()
            .map(found ->
                evening.takeInventory(
                    clerk().clerk(),
                    history.area(),
                    month.last(),
                    found.stream().map(Typing::line).toList()))
            .orElseGet(() -> evening.close(clerk().clerk(), history.area(), month.last())));
    LOG.debug("books of {} through {}", history.area(), month.last());
  }

  /// Changes that were recorded soon after each other, and each correction by itself.
  private static List<List<History.Event>> portions(List<History.Event> events) {
    List<List<History.Event>> portions = new ArrayList<>();
    for (History.Event event : events) {
      if (portions.isEmpty() || !fits(portions.getLast(), event)) {
        portions.add(new ArrayList<>());
      }
      portions.getLast().add(event);
    }
    return portions;
  }

  private static boolean fits(List<History.Event> portion, History.Event event) {
    History.Event first = portion.getFirst();
    Instant until = first.recorded().plusSeconds(DAYS_AT_ONCE * 86_400L);
    return first instanceof History.Change
        && event instanceof History.Change
        && event.recorded().isBefore(until);
  }

  private static Stream<TypedChange> change(History.Event event) {
    return event instanceof History.Change change ? Stream.of(typed(change)) : Stream.empty();
  }

  private static TypedChange typed(History.Change change) {
    return new TypedChange(
        change.key(), change.date().toString(), change.lines().stream().map(Typing::line).toList());
  }

  private void signed(BookOutcome outcome) {
    switch (outcome) {
      case Asked(var approval) -> clerk().signed(approval);
      case BookOutcome.Done _ -> {}
      case BookOutcome.Refused _, BookOutcome.NotAllowed _ ->
          throw new IllegalStateException("the invented history is refused: " + outcome);
    }
  }

  private SimulatedPeople clerk() {
    return people.getObject();
  }

  private static Instant evening(LocalDate day) {
    return day.atTime(EVENING).toInstant(ZoneOffset.UTC);
  }
}
