package org.custodes.server.facts.web;

import java.util.Locale;
import java.util.Optional;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Place;
import org.custodes.server.facts.Seals;
import org.custodes.server.frame.Mark;

/// A fact as people read it.
///
/// @param place empty for the moment until it has one
/// @param meaning what the catalogue says of its type
/// @param who the actor's name, or the pseudonym where there is none
/// @param state whether it is sealed and witnessed
record Row(Fact fact, Optional<Place> place, String meaning, String who, Seals.State state) {

  Mark mark() {
    return switch (state) {
      case POSTED -> Mark.POSTED;
      case SEALED -> Mark.SEALED;
      case WITNESSED -> Mark.WITNESSED;
    };
  }

  /// The word of its state: `posted`, `sealed` or `witnessed`.
  String word() {
    return state.name().toLowerCase(Locale.ROOT);
  }

  boolean byHouse() {
    return fact.actor().equals(Actor.HOUSE);
  }

  String path() {
    return "/record/" + fact.id();
  }
}
