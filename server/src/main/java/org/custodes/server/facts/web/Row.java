package org.custodes.server.facts.web;

import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;

/// A fact as people read it.
///
/// @param meaning what the catalogue says of its type
/// @param who the actor's name, or the pseudonym where there is none
record Row(Fact fact, String meaning, String who) {

  boolean byHouse() {
    return fact.actor().equals(Actor.HOUSE);
  }

  String path() {
    return "/record/" + fact.id();
  }
}
