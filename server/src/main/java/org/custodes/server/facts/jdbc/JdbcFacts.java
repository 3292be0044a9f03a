package org.custodes.server.facts.jdbc;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
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
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class JdbcFacts implements Facts {

  private static final String ADD =
      """
      insert into facts.fact (id, type, canonical, hash, actor, subject, event_date, recorded_at, content_hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      returning entered
      """;

  private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final Envelope envelope;
  private final Sequencer sequencer;
  private final Optional<FactConnections> connections;

  @Autowired
  JdbcFacts(
      JdbcClient jdbc,
      Catalogue catalogue,
      @Value("${custodes.state.code}") String state,
      Clock clock,
      SecureRandom random,
      Sequencer sequencer,
      DataSource connections) {
    this(
        jdbc,
        catalogue,
        new Envelope(state, clock, random),
        sequencer,
        connections instanceof FactConnections ours ? Optional.of(ours) : Optional.empty());
  }

  /// @param connections through which `jdbc` asks; empty where facts are to be written at once
  JdbcFacts(
      JdbcClient jdbc,
      Catalogue catalogue,
      Envelope envelope,
      Sequencer sequencer,
      Optional<FactConnections> connections) {
    this.jdbc = jdbc;
    this.connections = connections;
    this.catalogue = catalogue;
    this.envelope = envelope;
    this.sequencer = sequencer;
  }

  @Override
  public Fact record(NewFact told) {
    requireTransaction();
    catalogue.require(told);
    return add(envelope.close(told), Optional.empty());
  }

  @Override
  public Content close(NewFact told) {
    catalogue.require(told);
    return envelope.content(told);
  }

  @Override
  public Fact record(Content content, Actor actor, Backing backing) {
    requireTransaction();
    catalogue.require(content);
    return add(envelope.close(content, actor, backing), Optional.of(content.hash()));
  }

  /// Asked here and not by an annotation, whose reading takes longer for each fact than closing it.
  private static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException("a fact is recorded in a transaction, found none");
    }
  }

  private Fact add(Fact fact, Optional<Bytes> content) {
    sequencer.wakeAfterCommit();
    return waits(fact, content) ? fact : fact.entered(write(fact, content));
  }

  private boolean waits(Fact fact, Optional<Bytes> content) {
    try {
      return connections.isPresent() && connections.get().add(fact, content.orElse(null));
    } catch (SQLException e) {
      throw Optional.ofNullable(TRANSLATOR.translate("writing facts", null, e))
          .orElseGet(() -> new UncategorizedSQLException("writing facts", null, e));
    }
  }

  private long write(Fact fact, Optional<Bytes> content) {
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
