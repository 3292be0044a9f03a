package org.custodes.server.facts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;

/// A type of fact as the catalogue describes it.
///
/// @param name the owning room, what happened, and the version of the fields:
///   `site.area-registered.1`
public record FactType(String name, String meaning, Sealing sealed, List<Field> fields) {

  private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)\\.[1-9][0-9]?");

  /// Whether a fact is a log entry by itself or one of a batch that is.
  public enum Sealing {
    SINGLE,
    BATCH
  }

  public FactType {
    requireNonNull(sealed, "sealed");
    fields = List.copyOf(fields);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not room.what-happened.version: " + name);
    }
    if (meaning.isBlank()) {
      throw new IllegalArgumentException(name + " has no meaning");
    }
  }

  public String room() {
    return name.substring(0, name.indexOf('.'));
  }

  void require(Json.Members members) {
    Field.requireAll(name, fields, members);
  }
}
