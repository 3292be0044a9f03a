package org.custodes.server.facts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.custodes.server.frame.Duty;

/// A type of fact as the catalogue describes it.
///
/// @param name the owning room, what happened, and the version of the fields:
///   `site.area-registered.1`
/// @param signed how many people's signatures the strictest rules ask for; a rule pack says how
///   many are asked for today
/// @param sentence what a signer reads, with fields in braces: `Register area {code}.`; there where
///   somebody signs
/// @param urgent whether the witnesses are shown a head at once when it is sealed
/// @param readers the duties that may read such facts in the record
public record FactType(
    String name,
    String meaning,
    Sealing sealed,
    Signed signed,
    Optional<String> sentence,
    List<Field> fields,
    boolean urgent,
    Set<Duty> readers) {

  private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)\\.[1-9][0-9]?");

  /// Whether a fact is a log entry by itself or one of a batch that is.
  public enum Sealing {
    SINGLE,
    BATCH
  }

  /// Whether people sign facts of this type.
  public enum Signed {
    NONE,
    ONE,
    TWO
  }

  private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z0-9]+)(?:\\|[a-z]+)?}");

  /// A type that all readers of content may read.
  public FactType(
      String name,
      String meaning,
      Sealing sealed,
      Signed signed,
      Optional<String> sentence,
      List<Field> fields) {
    this(name, meaning, sealed, signed, sentence, fields, false, Duty.readers());
  }

  public FactType {
    requireNonNull(sealed, "sealed");
    requireNonNull(signed, "signed");
    fields = List.copyOf(fields);
    readers = Set.copyOf(readers);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not room.what-happened.version: " + name);
    }
    if (meaning.isBlank()) {
      throw new IllegalArgumentException(name + " has no meaning");
    }
    if (sentence.isEmpty() != (signed == Signed.NONE)) {
      throw new IllegalArgumentException(
          name + " has a sentence when, and only when, it is signed");
    }
    requireSlots(name, sentence.orElse(""), fields);
  }

  private static void requireSlots(String name, String sentence, List<Field> fields) {
    Set<String> known = fields.stream().map(Field::name).collect(Collectors.toSet());
    Matcher slot = SLOT.matcher(sentence);
    while (slot.find()) {
      if (!known.contains(slot.group(1))) {
        throw new IllegalArgumentException(
            "the sentence of " + name + " speaks of " + slot.group(1) + ", which is no field");
      }
    }
  }

  public String room() {
    return name.substring(0, name.indexOf('.'));
  }

  void require(Json.Members members) {
    Field.requireAll(name, fields, members);
  }
}
