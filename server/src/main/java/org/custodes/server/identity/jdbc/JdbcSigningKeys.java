package org.custodes.server.identity.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.KeyKind;
import org.custodes.server.identity.SigningKey;
import org.custodes.server.identity.SigningKey.SecurityKey;
import org.custodes.server.identity.SigningKeyStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSigningKeys implements SigningKeyStore {

  private static final String ADD =
      """
      insert into identity.signing_key (id, person, kind, algorithm, spki, name, rp_id, credential_id,
        backup_eligible, counter, enrolled_at, enrolled_by, founder, unconfirmed, enrollers)
      values (:id, :person, :kind, :algorithm, :spki, :name, :rpId, :credentialId, :backupEligible, :counter,
        :enrolledAt, :enrolledBy, :founder, :unconfirmed, :enrollers::uuid[])
      """;

  private static final String FIND = "select * from identity.signing_key where id = ?";

  private final JdbcClient jdbc;

  JdbcSigningKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(SigningKey key, Set<UUID> enrollers) {
    Optional<SecurityKey> hard = key.webauthn();
    jdbc.sql(ADD)
        .param("id", key.id())
        .param("person", key.person())
        .param("kind", key.kind().word())
        .param("algorithm", key.algorithm())
        .param("spki", key.spki().toArray())
        .param("name", key.name())
        .param("rpId", hard.map(SecurityKey::rpId).orElse(null), Types.VARCHAR)
        .param(
            "credentialId",
            hard.map(SecurityKey::credentialId).map(Bytes::toArray).orElse(null),
            Types.BINARY)
        .param("backupEligible", hard.map(SecurityKey::backupEligible).orElse(null), Types.BOOLEAN)
        .param("counter", key.counter())
        .param("enrolledAt", Rows.written(key.enrolledAt()))
        .param("enrolledBy", key.enrolledBy())
        .param("founder", key.founder())
        .param("unconfirmed", key.unconfirmed())
        .param("enrollers", array(enrollers))
        .update();
  }

  @Override
  public Optional<SigningKey> find(String id) {
    return jdbc.sql(FIND).param(id).query(JdbcSigningKeys::key).optional();
  }

  @Override
  public Optional<SigningKey> hold(String id) {
    return jdbc.sql(FIND + " for key share").param(id).query(JdbcSigningKeys::key).optional();
  }

  @Override
  public Optional<SigningKey> lock(String id) {
    return jdbc.sql(FIND + " for update").param(id).query(JdbcSigningKeys::key).optional();
  }

  @Override
  public List<SigningKey> of(UUID person) {
    return jdbc.sql(
            "select * from identity.signing_key where person = ? order by enrolled_at desc, id limit 200")
        .param(person)
        .query(JdbcSigningKeys::key)
        .list();
  }

  @Override
  public void withdrawn(String id, UUID fact, Instant at) {
    jdbc.sql("update identity.signing_key set withdrawn_at = ?, withdrawn_by = ? where id = ?")
        .params(Rows.written(at), fact, id)
        .update();
  }

  @Override
  public void counted(String id, long counter) {
    jdbc.sql("update identity.signing_key set counter = greatest(counter, ?) where id = ?")
        .params(counter, id)
        .update();
  }

  @Override
  public void keepFoundersOut() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('identity.founding'))").query().singleRow();
  }

  @Override
  public Set<UUID> founders() {
    return new HashSet<>(
        jdbc.sql("select person from identity.signing_key where founder").query(UUID.class).list());
  }

  @Override
  public Set<UUID> enrollers(Collection<String> ids) {
    return new HashSet<>(
        jdbc.sql(
                "select distinct unnest(enrollers) from identity.signing_key where id = any (?::text[])")
            .param(array(ids))
            .query(UUID.class)
            .list());
  }

  @Override
  public void confirmed(Collection<String> ids, UUID fact) {
    jdbc.sql(
            "update identity.signing_key set unconfirmed = false, confirmed_by = ? where id = any (?::text[])")
        .params(fact, array(ids))
        .update();
  }

  /// An array as PostgreSQL writes it; ids and names of keys need no quotes.
  private static String array(Collection<?> values) {
    return values.stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static SigningKey key(ResultSet row, int number) throws SQLException {
    return new SigningKey(
        row.getString("id"),
        row.getObject("person", UUID.class),
        KeyKind.of(row.getString("kind")),
        row.getString("algorithm"),
        Bytes.of(row.getBytes("spki")),
        row.getString("name"),
        hard(row),
        row.getLong("counter"),
        Rows.moment(row, "enrolled_at"),
        row.getObject("enrolled_by", UUID.class),
        row.getBoolean("founder"),
        row.getBoolean("unconfirmed"),
        Rows.perhaps(row, "withdrawn_at"));
  }

  private static Optional<SecurityKey> hard(ResultSet row) throws SQLException {
    String rpId = row.getString("rp_id");
    return rpId == null
        ? Optional.empty()
        : Optional.of(
            new SecurityKey(
                rpId, Bytes.of(row.getBytes("credential_id")), row.getBoolean("backup_eligible")));
  }
}
