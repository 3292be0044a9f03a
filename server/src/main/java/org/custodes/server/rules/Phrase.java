package org.custodes.server.rules;

import java.util.List;

/// Words a room has for something: a message of its bundle, with arguments.
public record Phrase(String key, List<Object> arguments) {

  public Phrase {
    arguments = List.copyOf(arguments);
  }

  public static Phrase of(String key, Object... arguments) {
    return new Phrase(key, List.of(arguments));
  }
}
