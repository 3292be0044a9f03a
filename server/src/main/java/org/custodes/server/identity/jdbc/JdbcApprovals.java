package org.custodes.server.identity.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodes.server.facts.Backing;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.CanonicalJson;
import org.custodes.server.facts.Content;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.JsonReader;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.ApprovalStore;
import org.custodes.server.identity.KeyKind;
import org.custodes.server.identity.SigningRules.Requirement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApprovals implements ApprovalStore {

  private static final String ADD =
      """
      insert into identity.approval (id, type, subject, content, content_hash, area, about, people, prepare_duties,
        approve_duties, kinds, pack, state, opened_by, opened_at, expires_at, signatures, attested)
      values (:id, :type, :subject, :content, :hash, :area, :about::uuid[], :people, :prepare::text[],
        :approve::text[], :kinds::text[], :pack, :state, :openedBy, :openedAt, :expiresAt, :signatures, :attested)
      """;

  private static final String FIND = "select * from identity.approval where id = ?";

  private static final String FIND_ALL =
      "select * from identity.approval where id = any (?::uuid[]) order by id for update";

  /// Says the same as `Signatories`, for many at once.
  private static final String WAITING =
      """
      from identity.approval a
      where a.state in ('draft', 'waiting') and a.expires_at > :now
        and not a.about && :barred::uuid[]
        and case a.state
          when 'draft' then (a.prepare_duties && :duties::text[] or a.area is not null and exists (
              select from unnest(a.prepare_duties) duty where duty || '@' || a.area = any (:areaDuties::text[])))
            and (a.opened_by = :person or a.opened_by = any (a.about))
          else (a.approve_duties && :duties::text[] or a.area is not null and exists (
              select from unnest(a.approve_duties) duty where duty || '@' || a.area = any (:areaDuties::text[])))
            and a.preparer <> :person and not a.preparer = any (:barred::uuid[])
        end
      """;

  private static final String LIST =
      "select a.* " + WAITING + "order by a.opened_at, a.id offset :offset limit :rows";

  private static final String CONCERNING =
      """
      select a.* from identity.approval a
      where a.area = :area and starts_with(a.type, :room) and a.state in ('draft', 'waiting') and a.expires_at > :now
        and (a.opened_by = :person or a.preparer = :person or a.id in (select a.id
      """
          + WAITING
          + ")) order by a.opened_at, a.id limit :rows";

  private static final String COUNT =
      "select count(*) from (select " + WAITING + "limit " + MOST_COUNTED + ") waiting";

  private static final String OF =
      """
      select * from identity.approval where opened_by = :person or preparer = :person or approver = :person
      order by opened_at desc, id offset :offset limit :rows
      """;

  private static final String OVERDUE =
      """
      select id from identity.approval where state in ('offered', 'draft', 'waiting') and expires_at <= :now
      order by expires_at limit :most
      """;

  private final JdbcClient jdbc;

  JdbcApprovals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Approval approval) {
    Requirement rule = approval.requirement();
    jdbc.sql(ADD)
        .param("id", approval.id())
        .param("type", approval.type())
        .param("subject", approval.content().subject())
        .param("content", approval.content().canonical().toArray())
        .param("hash", approval.content().hash().toArray())
        .param("area", approval.area().orElse(null), java.sql.Types.VARCHAR)
        .param("about", array(approval.about()))
        .param("people", rule.people())
        .param("prepare", array(words(rule.prepare())))
        .param("approve", array(words(rule.approve())))
        .param("kinds", array(rule.kinds().stream().map(KeyKind::word).toList()))
        .param("pack", rule.pack())
        .param("state", approval.state().word())
        .param("openedBy", approval.openedBy())
        .param("openedAt", Rows.written(approval.openedAt()))
        .param("expiresAt", Rows.written(approval.expiresAt()))
        .param("signatures", written(approval.backing().signatures()))
        .param("attested", written(approval.backing().written().values()))
        .update();
  }

  @Override
  public Optional<Approval> find(UUID id) {
    return jdbc.sql(FIND).param(id).query(JdbcApprovals::approval).optional();
  }

  @Override
  public Optional<Approval> lock(UUID id) {
    return jdbc.sql(FIND + " for update").param(id).query(JdbcApprovals::approval).optional();
  }

  /// In one order, whatever the lists of two people are, so that neither waits for the other.
  @Override
  public List<Approval> lock(List<UUID> ids) {
    Map<UUID, Approval> locked =
        jdbc.sql(FIND_ALL).param(array(ids)).query(JdbcApprovals::approval).list().stream()
            .collect(Collectors.toMap(Approval::id, Function.identity()));
    return ids.stream().filter(locked::containsKey).map(locked::get).toList();
  }

  @Override
  public void enrolled(UUID id, Backing backing) {
    jdbc.sql("update identity.approval set state = 'draft', signatures = ? where id = ?")
        .params(written(backing.signatures()), id)
        .update();
  }

  @Override
  public void prepared(UUID id, Approval.Signed by, Backing backing) {
    jdbc.sql(
            """
            update identity.approval set state = 'waiting', preparer = :person, preparer_session = :session,
              prepared_at = :at, signatures = :signatures, attested = :attested where id = :id
            """)
        .param("person", by.person())
        .param("session", by.session())
        .param("at", Rows.written(by.at()))
        .param("signatures", written(backing.signatures()))
        .param("attested", written(backing.written().values()))
        .param("id", id)
        .update();
  }

  @Override
  public void done(UUID id, Approval.Signed last, Backing backing, UUID fact) {
    jdbc.sql(
            """
            update identity.approval set state = 'done', ended_at = :at, signatures = :signatures, attested = :attested, fact = :fact,
              approver = case when preparer is null then null else :person end,
              prepared_at = coalesce(prepared_at, :at), preparer_session = coalesce(preparer_session, :session),
              preparer = coalesce(preparer, :person)
            where id = :id
            """)
        .param("at", Rows.written(last.at()))
        .param("person", last.person())
        .param("session", last.session())
        .param("signatures", written(backing.signatures()))
        .param("attested", written(backing.written().values()))
        .param("fact", fact)
        .param("id", id)
        .update();
  }

  @Override
  public void ended(
      UUID id, Approval.State state, Optional<UUID> by, Optional<String> reason, Instant at) {
    jdbc.sql(
            """
            update identity.approval set state = :state, ended_at = :at, reason = :reason,
              approver = case when :by::uuid is distinct from preparer then :by::uuid end
            where id = :id
            """)
        .param("state", state.word())
        .param("at", Rows.written(at))
        .param("reason", reason.orElse(null), java.sql.Types.VARCHAR)
        .param("by", by.map(UUID::toString).orElse(null), java.sql.Types.VARCHAR)
        .param("id", id)
        .update();
  }

  @Override
  public List<Approval> waitingFor(Asking person, int offset) {
    return asked(LIST, person)
        .param("offset", offset)
        .param("rows", MOST_ROWS)
        .query(JdbcApprovals::approval)
        .list();
  }

  @Override
  public List<Approval> concerning(Asking person, String room, String area) {
    return asked(CONCERNING, person)
        .param("room", room)
        .param("area", area)
        .param("rows", MOST_OF_AREA)
        .query(JdbcApprovals::approval)
        .list();
  }

  @Override
  public int countWaitingFor(Asking person) {
    return asked(COUNT, person).query(Integer.class).single();
  }

  @Override
  public List<Approval> of(UUID person, int offset) {
    return jdbc.sql(OF)
        .param("person", person)
        .param("offset", offset)
        .param("rows", MOST_ROWS)
        .query(JdbcApprovals::approval)
        .list();
  }

  @Override
  public List<UUID> overdue(Instant now, int most) {
    return jdbc.sql(OVERDUE)
        .param("now", Rows.written(now))
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, Asking person) {
    Set<UUID> barred = new java.util.HashSet<>(person.conflicting());
    barred.add(person.person());
    return jdbc.sql(sql)
        .param("now", Rows.written(person.now()))
        .param("person", person.person())
        .param("duties", array(person.duties()))
        .param("areaDuties", array(person.areaDuties()))
        .param("barred", array(barred));
  }

  /// An array as PostgreSQL writes it; ids and words need no quotes.
  private static String array(Collection<?> values) {
    return values.stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static List<String> words(Set<Duty> duties) {
    return duties.stream().map(Duty::word).toList();
  }

  private static String written(List<Json> items) {
    return CanonicalJson.write(new Json.Items(items)).text();
  }

  private static Approval approval(ResultSet row, int number) throws SQLException {
    return new Approval(
        row.getObject("id", UUID.class),
        Content.read(Bytes.of(row.getBytes("content"))),
        Optional.ofNullable(row.getString("area")),
        Set.copyOf(Arrays.asList((UUID[]) row.getArray("about").getArray())),
        requirement(row),
        Approval.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
        row.getObject("opened_by", UUID.class),
        Rows.moment(row, "opened_at"),
        prepared(row),
        Optional.ofNullable(row.getObject("approver", UUID.class)),
        Rows.perhaps(row, "ended_at"),
        Optional.ofNullable(row.getString("reason")),
        Rows.moment(row, "expires_at"),
        backing(row),
        Optional.ofNullable(row.getObject("fact", UUID.class)));
  }

  private static Optional<Approval.Signed> prepared(ResultSet row) throws SQLException {
    UUID person = row.getObject("preparer", UUID.class);
    return person == null
        ? Optional.empty()
        : Optional.of(
            new Approval.Signed(
                person,
                row.getObject("preparer_session", UUID.class),
                Rows.moment(row, "prepared_at")));
  }

  private static Requirement requirement(ResultSet row) throws SQLException {
    return new Requirement(
        row.getInt("people"),
        duties(row.getArray("prepare_duties")),
        duties(row.getArray("approve_duties")),
        Arrays.stream((String[]) row.getArray("kinds").getArray())
            .map(KeyKind::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyKind.class))),
        Duration.between(Rows.moment(row, "opened_at"), Rows.moment(row, "expires_at")),
        row.getString("pack"));
  }

  private static Set<Duty> duties(Array words) throws SQLException {
    return Arrays.stream((String[]) words.getArray())
        .map(Duty::of)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Duty.class)));
  }

  private static Backing backing(ResultSet row) throws SQLException {
    return new Backing(
        items(row.getString("signatures")), Backing.read(items(row.getString("attested"))));
  }

  private static List<Json> items(String text) {
    if (JsonReader.read(Bytes.ofText(text)) instanceof Json.Items(var all)) {
      return all;
    }
    throw new IllegalStateException("what backs an approval is no list");
  }
}
