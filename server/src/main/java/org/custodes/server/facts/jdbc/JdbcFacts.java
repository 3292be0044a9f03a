package org.custodes.server.facts.jdbc;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.Envelope;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
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
      insert into facts.fact (id, type, canonical, hash, actor, subject, event_date, recorded_at)
      values (:id, :type, :canonical, :hash, :actor, :subject, :eventDate, :recordedAt)
      returning entered
      """;

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final Envelope envelope;

  @Autowired
  JdbcFacts(
      JdbcClient jdbc,
      Catalogue catalogue,
      @Value("${custodes.state.code}") String state,
      Clock clock,
      SecureRandom random) {
    this(jdbc, catalogue, new Envelope(state, clock, random));
  }

  JdbcFacts(JdbcClient jdbc, Catalogue catalogue, Envelope envelope) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.envelope = envelope;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Fact record(NewFact told) {
    catalogue.require(told);
    Fact fact = envelope.close(told);
    return fact.entered(add(fact));
  }

  private long add(Fact fact) {
    return jdbc.sql(ADD)
        .param("id", fact.id())
        .param("type", fact.type())
        .param("canonical", fact.canonical().toArray())
        .param("hash", fact.hash().toArray())
        .param("actor", fact.actor().pseudonym())
        .param("subject", fact.subject())
        .param("eventDate", fact.eventDate().orElse(null), Types.DATE)
        .param("recordedAt", OffsetDateTime.ofInstant(fact.recordedAt(), ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
