package org.custodes.server.facts;

/// A record for tests: closes facts and keeps none.
public record PaperFacts(Envelope envelope) implements Facts {

  @Override
  public Fact record(NewFact fact) {
    return envelope.close(fact);
  }

  @Override
  public Content close(NewFact fact) {
    return envelope.content(fact);
  }

  @Override
  public Fact record(Content content, Actor actor, Backing backing) {
    return envelope.close(content, actor, backing);
  }
}
