package org.custodes.server.facts.jdbc;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Backing;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.Content;
import org.custodes.server.facts.Envelope;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.facts.Sequencer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcFacts implements Facts {

  private static final String ADD =
      """
      insert into facts.fact (id, type, canonical, hash, actor, subject, event_date, recorded_at, content_hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      returning entered
      """;

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final Envelope envelope;
  private final Sequencer sequencer;

  @Autowired
  JdbcFacts(
      JdbcClient jdbc,
      Catalogue catalogue,
      @Value("${custodes.state.code}") String state,
      Clock clock,
      SecureRandom random,
      Sequencer sequencer) {
    this(jdbc, catalogue, new Envelope(state, clock, random), sequencer);
  }

  JdbcFacts(JdbcClient jdbc, Catalogue catalogue, Envelope envelope, Sequencer sequencer) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.envelope = envelope;
    this.sequencer = sequencer;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Fact record(NewFact told) {
    catalogue.require(told);
    Fact fact = envelope.close(told);
    return fact.entered(add(fact, Optional.empty()));
  }

  @Override
  public Content close(NewFact told) {
    catalogue.require(told);
    return envelope.content(told);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Fact record(Content content, Actor actor, Backing backing) {
    catalogue.require(content);
    Fact fact = envelope.close(content, actor, backing);
    return fact.entered(add(fact, Optional.of(content.hash())));
  }

  private long add(Fact fact, Optional<Bytes> content) {
    sequencer.wakeAfterCommit();
    return jdbc.sql(ADD)
        .param(1, fact.id())
        .param(2, fact.type())
        .param(3, fact.canonical().toArray())
        .param(4, fact.hash().toArray())
        .param(5, fact.actor().pseudonym())
        .param(6, fact.subject())
        .param(7, fact.eventDate().orElse(null), Types.DATE)
        .param(8, OffsetDateTime.ofInstant(fact.recordedAt(), ZoneOffset.UTC))
        .param(9, content.map(Bytes::toArray).orElse(null), Types.BINARY)
        .query(Long.class)
        .single();
  }
}
