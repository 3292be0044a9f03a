package org.custodes.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.custodes.server.facts.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Seals what is personal under the person's own key: AES-256 in GCM, a random nonce each time.
/// What was sealed for one person or purpose opens for no other.
@Component
public class PersonalSeal {

  private static final Logger LOG = LoggerFactory.getLogger(PersonalSeal.class);
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final PersonKeys keys;
  private final SecureRandom random;

  PersonalSeal(PersonKeys keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  /// What is sealed.
  public enum Purpose {
    NAME,
    /// For whom an account would be.
    DRAFT,
    /// A one-time password, for whoever hands it over.
    ONE_TIME,
    /// The secret from which a person's device makes one-time codes.
    CODES
  }

  /// @return one byte of version, twelve of nonce, the sealed text, sixteen of tag
  public Bytes seal(UUID person, Purpose purpose, String text) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.of(person), nonce, person, purpose);
      return joined(nonce, cipher.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES in GCM", e);
    }
  }

  /// @return empty where the key is deleted, or the bytes are not what was sealed
  public Optional<String> open(UUID person, Purpose purpose, Bytes sealed) {
    return keys.find(person).flatMap(key -> opened(key, person, purpose, sealed.toArray()));
  }

  private static Optional<String> opened(
      SecretKey key, UUID person, Purpose purpose, byte[] sealed) {
    if (sealed.length <= NONCE || sealed[0] != VERSION) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, person, purpose);
      int from = 1 + NONCE;
      return Optional.of(new String(cipher.doFinal(sealed, from, sealed.length - from), UTF_8));
    } catch (AEADBadTagException _) {
      LOG.warn("what is sealed for person {} was changed in the database", person);
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES in GCM", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID person, Purpose purpose)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    String bound =
        "custodes-personal-v1\n" + purpose.name().toLowerCase(Locale.ROOT) + "\n" + person;
    cipher.updateAAD(bound.getBytes(UTF_8));
    return cipher;
  }

  private static Bytes joined(byte[] nonce, byte[] sealed) {
    byte[] all = new byte[1 + NONCE + sealed.length];
    all[0] = VERSION;
    System.arraycopy(nonce, 0, all, 1, NONCE);
    System.arraycopy(sealed, 0, all, 1 + NONCE, sealed.length);
    return Bytes.of(all);
  }
}
