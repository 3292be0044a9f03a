package org.custodes.server.facts.web;

import org.custodes.server.facts.Fact;

/// A fact as people read it.
///
/// @param meaning what the catalogue says of its type
/// @param who the actor's name, or the pseudonym where there is none
record Row(Fact fact, String meaning, String who) {

  String path() {
    return "/record/" + fact.id();
  }
}
