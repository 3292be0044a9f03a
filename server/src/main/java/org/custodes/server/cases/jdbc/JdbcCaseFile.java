package org.custodes.server.cases.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.custodes.server.cases.CaseFile;
import org.custodes.server.cases.Irregularity;
import org.custodes.server.cases.Outcome;
import org.custodes.server.cases.Standing;
import org.custodes.server.cases.State;
import org.custodes.server.cases.Step;
import org.custodes.server.facts.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseFile implements CaseFile {

  private static final String OPEN =
      """
      insert into cases.irregularity (id, index, kind, subject, actor, opened_at)
      values (:id, :index, :kind, :subject, :actor, :openedAt)
      """;

  private static final String ADD =
      """
      insert into cases.step
        (irregularity, act, state, owner, person, at, note, outcome, linked, approval, fact)
      values
        (:irregularity, :act, :state, :owner, :person, :at, :note, :outcome, :linked, :approval, :fact)
      """;

  /// An irregularity, its last step, and since when it is in its state: since the step after the
  /// last one that left it in another.
  private static final String STANDING =
      """
      select i.id, i.index, i.kind, i.subject, i.actor, i.opened_at, s.*,
        (select count(*) from cases.step every where every.irregularity = i.id) as steps,
        coalesce((
          select min(after.at) from cases.step after
          where after.irregularity = i.id and after.state = s.state and after.number > coalesce((
            select max(other.number) from cases.step other
            where other.irregularity = i.id and other.state <> s.state), 0)
            and (s.state <> 'alarm')), i.opened_at) as since
      from cases.irregularity i
      left join lateral (
        select irregularity, act, state, owner, person, at, note, outcome, linked, approval, fact
        from cases.step where irregularity = i.id order by number desc limit 1
      ) s on true
      """;

  private static final String STEPS =
      """
      select irregularity, act, state, owner, person, at, note, outcome, linked, approval, fact
      from cases.step where irregularity = ? order by number
      """;

  private static final String NEWEST =
      STANDING
          + """
          where (:before::bigint is null or i.index < :before)
            and (:owner::uuid is null or s.owner = :owner)
            and :closed = exists (
              select from cases.step c where c.irregularity = i.id and c.act = 'close')
          order by i.index desc limit :rows
          """;

  private static final String TALLY =
      """
      select count(*) as open,
        count(*) filter (where not exists (
          select from cases.step t where t.irregularity = i.id and t.act = 'take')) as unowned
      from cases.irregularity i
      where not exists (select from cases.step c where c.irregularity = i.id and c.act = 'close')
      """;

  private final JdbcClient jdbc;

  JdbcCaseFile(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void open(List<Irregularity> opened) {
    opened.forEach(this::open);
  }

  @Override
  public void forgetOpened() {
    jdbc.sql("delete from cases.irregularity").update();
  }

  @Override
  public void keepOthersOut(UUID irregularity) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('cases.' || :id, 0))")
        .param("id", irregularity.toString())
        .query()
        .singleRow();
  }

  @Override
  public void add(Step step) {
    jdbc.sql(ADD)
        .param("irregularity", step.irregularity())
        .param("act", step.act().word())
        .param("state", step.state().word())
        .param("owner", step.owner().orElse(null), Types.OTHER)
        .param("person", step.person())
        .param("at", at(step.at()))
        .param("note", step.note())
        .param("outcome", step.outcome().map(Outcome::word).orElse(null), Types.VARCHAR)
        .param("linked", step.linked().orElse(null), Types.OTHER)
        .param("approval", step.approval().orElse(null), Types.OTHER)
        .param("fact", step.fact())
        .update();
  }

  @Override
  public Optional<Standing> find(UUID id) {
    return jdbc.sql(STANDING + "where i.id = ?").param(id).query(JdbcCaseFile::standing).optional();
  }

  @Override
  public List<Step> steps(UUID irregularity) {
    return jdbc.sql(STEPS).param(irregularity).query(JdbcCaseFile::step).list();
  }

  @Override
  public List<Standing> newest(Wanted wanted, OptionalLong before) {
    return jdbc.sql(NEWEST)
        .param("before", before.isPresent() ? before.getAsLong() : null, Types.BIGINT)
        .param("owner", wanted.owner().orElse(null), Types.OTHER)
        .param("closed", wanted.closed())
        .param("rows", MOST_ROWS)
        .query(JdbcCaseFile::standing)
        .list();
  }

  @Override
  public Tally tally() {
    return jdbc.sql(TALLY)
        .query((row, _) -> new Tally(row.getLong("open"), row.getLong("unowned")))
        .single();
  }

  private void open(Irregularity opened) {
    jdbc.sql(OPEN)
        .param("id", opened.id())
        .param("index", opened.index())
        .param("kind", opened.kind())
        .param("subject", opened.subject())
        .param("actor", opened.actor().pseudonym())
        .param("openedAt", at(opened.openedAt()))
        .update();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    boolean touched = row.getObject("irregularity", UUID.class) != null;
    return new Standing(
        new Irregularity(
            row.getObject("id", UUID.class),
            row.getLong("index"),
            row.getString("kind"),
            row.getString("subject"),
            new Actor(row.getString("actor")),
            instant(row, "opened_at")),
        touched ? Optional.of(step(row, number)) : Optional.empty(),
        row.getInt("steps"),
        instant(row, "since"));
  }

  private static Step step(ResultSet row, int number) throws SQLException {
    return new Step(
        row.getObject("irregularity", UUID.class),
        Step.Act.of(row.getString("act")).orElseThrow(),
        State.of(row.getString("state")).orElseThrow(),
        Optional.ofNullable(row.getObject("owner", UUID.class)),
        row.getObject("person", UUID.class),
        instant(row, "at"),
        row.getString("note"),
        Optional.ofNullable(row.getString("outcome")).flatMap(Outcome::of),
        Optional.ofNullable(row.getObject("linked", UUID.class)),
        Optional.ofNullable(row.getObject("approval", UUID.class)),
        row.getObject("fact", UUID.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Object at(Instant time) {
    return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
