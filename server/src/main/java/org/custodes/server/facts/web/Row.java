package org.custodes.server.facts.web;

import java.util.Optional;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Place;

/// A fact as people read it.
///
/// @param place empty for the moment until it has one
/// @param meaning what the catalogue says of its type
/// @param who the actor's name, or the pseudonym where there is none
record Row(Fact fact, Optional<Place> place, String meaning, String who) {

  boolean byHouse() {
    return fact.actor().equals(Actor.HOUSE);
  }

  String path() {
    return "/record/" + fact.id();
  }
}
