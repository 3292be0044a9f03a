package org.custodes.server.facts;

/// A fact that has its place in the log.
public record PlacedFact(Place place, Fact fact) {

  public long index() {
    return place.index();
  }
}
