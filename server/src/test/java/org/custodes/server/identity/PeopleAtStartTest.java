package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.UUID;
import org.custodes.server.DatabaseTest;
import org.custodes.server.identity.jdbc.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a database of its own, as a start finds it.
class PeopleAtStartTest extends DatabaseTest {

  private final SecureRandom random = new SecureRandom();

  @TempDir private Path folder;

  @Test
  void namesFromBeforeAreSealedOnce() {
    UUID person = plainly("Ines Halvorsen");

    start();
    start();

    assertThat(names().name(person)).contains("Ines Halvorsen");
    assertThat(
            jdbc.sql("select count(*) from identity.account where plain_name is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void keyOfAnErasedNameThatWasLeftBehindGoes() {
    UUID person = plainly("Ines Halvorsen");
    start();
    superuser()
        .sql(
            """
            alter table identity.person drop constraint person_erased_with_a_fact;
            update identity.person set erased_at = now() where id = '%s'
            """
                .formatted(person))
        .update();

    start();

    assertThat(keys().find(person)).isEmpty();
    assertThat(names().name(person)).isEmpty();
  }

  @Test
  void keysAreForTheirOwnerAlone() throws IOException {
    Path made = folder.resolve("keys");
    PersonKeys keys = new PersonKeys(made.toString(), random);
    UUID person = UUID.randomUUID();
    keys.of(person);

    assertThat(permissions(made)).isEqualTo("rwx------");
    assertThat(permissions(made.resolve(person + ".key"))).isEqualTo("rw-------");
    assertThat(new PersonKeys(made.toString(), random).of(person)).isEqualTo(keys.of(person));
  }

  @Test
  void shortenedKeyIsSaidSo() throws IOException {
    UUID person = UUID.randomUUID();
    Files.write(folder.resolve(person + ".key"), new byte[31]);

    assertThatThrownBy(() -> keys().find(person))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has 31 bytes, wanted 32");
  }

  private void start() {
    PersonKeys keys = keys();
    new PeopleAtStart(Stores.persons(jdbc), new PersonalSeal(keys, random), keys, transactions)
        .afterSingletonsInstantiated();
  }

  private PersonKeys keys() {
    return new PersonKeys(folder.toString(), random);
  }

  private PersonNames names() {
    return new PersonNames(Stores.persons(jdbc), new PersonalSeal(keys(), random));
  }

  /// An account as it was before names were sealed.
  private UUID plainly(String name) {
    UUID id = UUID.randomUUID();
    superuser()
        .sql("insert into identity.person (id, made_at) values (?, now())")
        .param(id)
        .update();
    superuser()
        .sql(
            "insert into identity.account (id, person, login, plain_name, made_at) values (?, ?, ?, ?, now())")
        .params(id, id, "p" + id.toString().substring(0, 8), name)
        .update();
    return id;
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
