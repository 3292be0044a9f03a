package org.custodes.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final String KEY = "any.take";

  private static final PackFile FIRST = clocks("first", 1, "1");
  private static final PackFile SECOND = clocks("second", 1, "2");

  @Test
  void beforeTheFirstActivationNothingHolds() {
    Timeline timeline = timeline(activation(1, FIRST, JANUARY));

    assertThat(timeline.at(JANUARY.minusDays(1)).time(PackKind.CASES, KEY)).isEmpty();
    assertThat(hours(timeline, JANUARY)).isEqualTo(1);
  }

  @Test
  void aPackHoldsUntilAnotherOfItsKindBegins() {
    Timeline timeline = timeline(activation(1, FIRST, JANUARY), activation(2, SECOND, JUNE));

    assertThat(hours(timeline, JUNE.minusDays(1))).isEqualTo(1);
    assertThat(hours(timeline, JUNE)).isEqualTo(2);
    assertThat(timeline.standing(FIRST.version(), JUNE)).isEqualTo(Timeline.Standing.SUPERSEDED);
    assertThat(timeline.standing(SECOND.version(), JANUARY)).isEqualTo(Timeline.Standing.PLANNED);
    assertThat(timeline.standing(SECOND.version(), JUNE)).isEqualTo(Timeline.Standing.IN_FORCE);
  }

  @Test
  void ofTwoThatBeginOnOneDayTheLaterRecordedHolds() {
    Timeline timeline = timeline(activation(2, SECOND, JANUARY), activation(1, FIRST, JANUARY));

    assertThat(hours(timeline, JANUARY)).isEqualTo(2);
  }

  @Test
  void aPackMayComeBack() {
    Timeline timeline =
        timeline(
            activation(1, FIRST, JANUARY),
            activation(2, SECOND, JUNE),
            activation(3, FIRST, JUNE.plusDays(1)));

    assertThat(hours(timeline, JUNE.plusDays(1))).isEqualTo(1);
    assertThat(timeline.standing(FIRST.version(), JUNE.plusDays(1)))
        .isEqualTo(Timeline.Standing.IN_FORCE);
  }

  @Test
  void packsOfOtherKindsStandBesideEachOther() {
    PackFile reporting =
        TestPacks.of("third", 1, PackKind.STATE_REPORTING, "inventory-change.due", "30", "day");
    Timeline timeline = timeline(activation(1, FIRST, JANUARY), activation(2, reporting, JUNE));

    assertThat(hours(timeline, JUNE)).isEqualTo(1);
    assertThat(timeline.at(JUNE).time(PackKind.STATE_REPORTING, "inventory-change.due"))
        .isPresent();
  }

  @Test
  void aSupposedPackChangesNothingButTheSupposition() {
    Timeline timeline = timeline(activation(1, FIRST, JANUARY));

    Timeline supposed = timeline.with(SECOND, JUNE);

    assertThat(hours(supposed, JUNE)).isEqualTo(2);
    assertThat(hours(supposed, JUNE.minusDays(1))).isEqualTo(1);
    assertThat(hours(timeline, JUNE)).isEqualTo(1);
  }

  @Test
  void aValueTellsWhatItRestsOn() {
    Ruled<Value.Time> ruled =
        timeline(activation(1, FIRST, JANUARY)).at(JUNE).time(PackKind.CASES, KEY).orElseThrow();

    assertThat(ruled.pack()).hasToString("first@1");
    assertThat(ruled.hash()).isEqualTo(FIRST.bytes().sha256());
    assertThat(ruled.citation()).isEqualTo("a test");
    assertThat(ruled.confirmed()).isTrue();
  }

  @Test
  void anotherKindOfValueIsAFaultOfTheCaller() {
    RuleSet set = timeline(activation(1, FIRST, JANUARY)).at(JUNE);

    assertThatThrownBy(() -> set.mass(PackKind.CASES, KEY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("any.take is of kind Time, not Amount");
  }

  @Test
  void theDifferenceTellsWhatIsNewGoneAndOther() {
    PackFile other = TestPacks.of("second", 2, PackKind.CASES, "any.assess", "2", "hour");

    assertThat(PackDifference.between(FIRST.pack(), FIRST.pack()).isEmpty()).isTrue();
    assertThat(PackDifference.between(FIRST.pack(), SECOND.pack()).changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.before()).isPresent();
          assertThat(change.after()).isPresent();
          assertThat(change.isOfSourceOnly()).isFalse();
        });
    assertThat(PackDifference.between(FIRST.pack(), other.pack()).changes())
        .extracting(PackDifference.Change::key)
        .containsExactly("any.assess", "any.take");
  }

  @Test
  void theDifferenceTellsAnotherSourceOfTheSameValue() {
    PackFile recalled = TestPacks.unconfirmed("first", 2, PackKind.CASES, KEY, "1", "hour");

    assertThat(PackDifference.between(FIRST.pack(), recalled.pack()).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.isOfSourceOnly()).isTrue());
  }

  private static int hours(Timeline timeline, LocalDate day) {
    return timeline.at(day).time(PackKind.CASES, KEY).orElseThrow().value().amount();
  }

  private static PackFile clocks(String id, int version, String hours) {
    return TestPacks.of(id, version, PackKind.CASES, KEY, hours, "hour");
  }

  private static Timeline timeline(Activation... activations) {
    return new Timeline(List.of(activations));
  }

  private static Activation activation(long order, PackFile file, LocalDate effective) {
    return new Activation(order, file, effective, new UUID(0, order), Instant.EPOCH);
  }
}
