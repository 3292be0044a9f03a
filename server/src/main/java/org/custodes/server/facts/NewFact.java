package org.custodes.server.facts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something that happened, as the room that owns it tells it.
///
/// @param type a type of the [Catalogue], such as `site.area-registered.1`
/// @param subject what it is about, to find it by: kind and name, for example `area ZM01`; at most
///   200 characters
/// @param facility code of the facility it concerns, if it concerns one
/// @param eventDate when it happened, where that is not when it is recorded
public record NewFact(
    String type,
    Actor actor,
    String subject,
    Optional<String> facility,
    Optional<LocalDate> eventDate,
    Json.Members fields) {

  /// The longest subject, in characters.
  public static final int LONGEST_SUBJECT = 200;

  public NewFact {
    requireNonNull(actor, "actor");
    requireNonNull(fields, "fields");
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException(
          "the subject has " + subject.length() + " characters, not 1 to 200");
    }
  }

  public static NewFact of(String type, Actor actor, String subject) {
    return new NewFact(type, actor, subject, Optional.empty(), Optional.empty(), Json.Members.NONE);
  }

  public NewFact at(String facilityCode) {
    return new NewFact(type, actor, subject, Optional.of(facilityCode), eventDate, fields);
  }

  public NewFact on(LocalDate date) {
    return new NewFact(type, actor, subject, facility, Optional.of(date), fields);
  }

  public NewFact with(String name, Json value) {
    return new NewFact(type, actor, subject, facility, eventDate, fields.with(name, value));
  }

  public NewFact with(String name, String text) {
    return with(name, new Json.Text(text));
  }

  /// A count or other number within ±(2^53−1).
  public NewFact with(String name, long number) {
    return with(name, new Json.Whole(number));
  }

  public NewFact with(String name, boolean truth) {
    return with(name, new Json.Truth(truth));
  }

  public NewFact with(String name, LocalDate date) {
    return with(name, new Json.Text(date.toString()));
  }

  public NewFact with(String name, Bytes hash) {
    return with(name, new Json.Text(hash.hex()));
  }

  /// A mass in whole micrograms, or another number of 64 bits; written as decimal text.
  public NewFact withLarge(String name, long number) {
    return with(name, new Json.Text(Long.toString(number)));
  }

  public NewFact withTexts(String name, List<String> texts) {
    return with(name, new Json.Items(texts.stream().<Json>map(Json.Text::new).toList()));
  }

  /// The field, unless there is nothing to say.
  public NewFact withIfPresent(String name, Optional<String> text) {
    return text.map(value -> with(name, value)).orElse(this);
  }
}
