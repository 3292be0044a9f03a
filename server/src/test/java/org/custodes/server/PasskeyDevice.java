package org.custodes.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// A device of software that keeps one passkey, ES256, and answers as a browser's page would send
/// it. It does what it is told, also what no device would do.
public final class PasskeyDevice {

  /// Touched, and the person recognised.
  public static final int PRESENT = 0x01;

  public static final int VERIFIED = 0x04;

  private static final int ATTESTED = 0x40;
  private static final int COORDINATE = 32;

  private final String rpId;
  private final KeyPair pair;
  private final byte[] id = new byte[32];

  public PasskeyDevice(String rpId) {
    this.rpId = rpId;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      this.pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    new SecureRandom().nextBytes(id);
  }

  public byte[] spki() {
    return pair.getPublic().getEncoded();
  }

  /// The fields of the form that registers the passkey.
  ///
  /// @param challenge in base64url, as asked
  /// @param flags see [#PRESENT] and [#VERIFIED]
  public Map<String, String> make(String challenge, String origin, int flags) {
    byte[] data =
        joined(authenticatorData(flags | ATTESTED, 0), new byte[16], length(), id, cose());
    byte[] attestation =
        joined(
            hex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
            new byte[] {(byte) data.length},
            data);
    Map<String, String> fields = fields(challenge, "webauthn.create", origin);
    fields.put("attestation", written(attestation));
    return fields;
  }

  /// The fields of the form that signs in.
  public Map<String, String> show(String challenge, String origin, int flags, int counter) {
    byte[] data = authenticatorData(flags, counter);
    byte[] client = client(challenge, "webauthn.get", origin);
    Map<String, String> fields = fields(challenge, "webauthn.get", origin);
    fields.put("authenticatorData", written(data));
    fields.put("signature", written(signed(joined(data, sha256(client)))));
    return fields;
  }

  private Map<String, String> fields(String challenge, String type, String origin) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("challenge", challenge);
    fields.put("id", written(id));
    fields.put("clientData", written(client(challenge, type, origin)));
    return fields;
  }

  private static byte[] client(String challenge, String type, String origin) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, challenge, origin)
        .getBytes(UTF_8);
  }

  private byte[] authenticatorData(int flags, int counter) {
    return ByteBuffer.allocate(37)
        .put(sha256(rpId.getBytes(UTF_8)))
        .put((byte) flags)
        .putInt(counter)
        .array();
  }

  private byte[] length() {
    return new byte[] {0, (byte) id.length};
  }

  private byte[] cose() {
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    return joined(
        hex("a5010203262001215820"),
        coordinate(key.getW().getAffineX().toByteArray()),
        hex("225820"),
        coordinate(key.getW().getAffineY().toByteArray()));
  }

  private static byte[] coordinate(byte[] number) {
    byte[] exact = new byte[COORDINATE];
    int length = Math.min(number.length, COORDINATE);
    System.arraycopy(number, number.length - length, exact, COORDINATE - length, length);
    return exact;
  }

  private byte[] signed(byte[] message) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String written(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
