package org.custodes.server.identity.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.Passkey;
import org.custodes.server.identity.PasskeyStore;
import org.custodes.server.identity.Passkeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPasskeys implements PasskeyStore {

  private static final String PASSKEYS =
      """
      select id, account, name, rp_id, credential, cose, attestation, counter, copied, added_at, used_at
      from identity.passkey
      """;

  private static final String ADD =
      """
      insert into identity.passkey
        (id, account, name, rp_id, credential, cose, attestation, counter, copied, added_at)
      values (:id, :account, :name, :rpId, :credential, :cose, :attestation, :counter, :copied, :addedAt)
      on conflict (credential) do nothing
      """;

  private final JdbcClient jdbc;

  JdbcPasskeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Passkey> find(Bytes credential) {
    return jdbc.sql(PASSKEYS + "where credential = ?")
        .param(credential.toArray())
        .query(JdbcPasskeys::passkey)
        .optional();
  }

  @Override
  public List<Passkey> of(UUID account) {
    return jdbc.sql(PASSKEYS + "where account = ? order by added_at desc limit " + Passkeys.MOST)
        .param(account)
        .query(JdbcPasskeys::passkey)
        .list();
  }

  @Override
  public boolean add(Passkey passkey) {
    return jdbc.sql(ADD)
            .param("id", passkey.id())
            .param("account", passkey.account())
            .param("name", passkey.name())
            .param("rpId", passkey.rpId())
            .param("credential", passkey.credential().toArray())
            .param("cose", passkey.cose().toArray())
            .param("attestation", passkey.attestation().toArray())
            .param("counter", passkey.counter())
            .param("copied", passkey.copied())
            .param("addedAt", Rows.written(passkey.addedAt()))
            .update()
        == 1;
  }

  @Override
  public void used(Passkey passkey) {
    jdbc.sql("update identity.passkey set counter = ?, used_at = ? where id = ?")
        .params(passkey.counter(), Rows.written(passkey.usedAt().orElseThrow()), passkey.id())
        .update();
  }

  @Override
  public boolean rename(UUID id, UUID account, String name) {
    return jdbc.sql("update identity.passkey set name = ? where id = ? and account = ?")
            .params(name, id, account)
            .update()
        == 1;
  }

  @Override
  public boolean remove(UUID id, UUID account) {
    return jdbc.sql("delete from identity.passkey where id = ? and account = ?")
            .params(id, account)
            .update()
        == 1;
  }

  private static Passkey passkey(ResultSet row, int number) throws SQLException {
    return new Passkey(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("name"),
        row.getString("rp_id"),
        Bytes.of(row.getBytes("credential")),
        Bytes.of(row.getBytes("cose")),
        Bytes.of(row.getBytes("attestation")),
        row.getLong("counter"),
        row.getBoolean("copied"),
        Rows.moment(row, "added_at"),
        Rows.perhaps(row, "used_at"));
  }
}
