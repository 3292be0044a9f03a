package org.custodes.server.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// One random key for each person, in a folder outside of the database: a file of 32 bytes that
/// only its owner may read. Whoever has the database alone reads no names, and a name whose key is
/// deleted cannot be read from any copy of the database.
@Component
class PersonKeys {

  /// AES-256.
  static final int BYTES = 32;

  private static final String ENDING = ".key";

  private final Path folder;
  private final SecureRandom random;
  private final Map<UUID, SecretKey> known = new ConcurrentHashMap<>();

  PersonKeys(@Value("${custodes.identity.name-keys}") String folder, SecureRandom random) {
    this.folder = Path.of(folder);
    this.random = random;
    makeFolder();
  }

  /// The person's key; made on first asking, and on the disk before anything is sealed with it.
  SecretKey of(UUID person) {
    return find(person).orElseGet(() -> make(person));
  }

  /// The person's key; empty once it was deleted.
  ///
  /// @throws IllegalStateException if its file is not 32 bytes long
  Optional<SecretKey> find(UUID person) {
    return Optional.ofNullable(known.get(person)).or(() -> read(person));
  }

  /// Deletes the person's key. What was sealed with it cannot be read again.
  void forget(UUID person) {
    known.remove(person);
    try {
      Files.deleteIfExists(file(person));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file(person), e);
    }
  }

  private Optional<SecretKey> read(UUID person) {
    Path file = file(person);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(remember(person, Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /// Two who ask at once get the same key.
  private synchronized SecretKey make(UUID person) {
    return find(person).orElseGet(() -> written(person));
  }

  private SecretKey written(UUID person) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    try {
      Path half = Files.createTempFile(folder, "new-", "", permissions("rw-------"));
      Files.write(half, bytes, StandardOpenOption.SYNC);
      Files.move(half, file(person), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a key into " + folder, e);
    }
    return remember(person, bytes);
  }

  private SecretKey remember(UUID person, byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalStateException(
          file(person) + " has " + bytes.length + " bytes, wanted " + BYTES);
    }
    SecretKey key = new SecretKeySpec(bytes, "AES");
    known.put(person, key);
    return key;
  }

  private void makeFolder() {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, permissions("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + folder, e);
    }
  }

  private Path file(UUID person) {
    return folder.resolve(person + ENDING);
  }

  private static FileAttribute<?> permissions(String text) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
  }
}
