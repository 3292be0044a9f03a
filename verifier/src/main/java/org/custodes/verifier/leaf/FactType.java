package org.custodes.verifier.leaf;

import java.util.List;
import java.util.Optional;
import org.custodes.transparency.sentence.Template;

/// A type of fact, as the catalogue describes it.
///
/// @param name room, what happened, version of the fields: `books.days-closed.1`
/// @param signed whether people sign it
/// @param sentence what a signer reads; there where somebody signs
public record FactType(
    String name, Signed signed, Optional<Template> sentence, List<Field> fields) {

  /// Whether people sign facts of a type.
  public enum Signed {
    NONE,
    ONE,
    TWO
  }

  public FactType {
    fields = List.copyOf(fields);
  }

  /// The room that owns it, for example `books`.
  public String room() {
    return name.substring(0, name.indexOf('.'));
  }

  /// Its name without the version of its fields.
  public String act() {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
