package org.custodes.transparency.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.EllipticCurve;
import java.security.spec.X509EncodedKeySpec;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;

/// A public key in the one encoding that browsers hand over, SubjectPublicKeyInfo.
///
/// Each algorithm has one length and one beginning (RFC 5480, RFC 8410, RFC 3279), so that no
/// parser of ASN.1 is needed and no second spelling of a key exists.
///
/// Two keys are the same when their encodings are.
public final class Spki {

  private static final Bytes P256 =
      Bytes.ofHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");
  private static final Bytes ED25519 = Bytes.ofHex("302a300506032b6570032100");
  private static final Bytes RSA =
      Bytes.ofHex("30820122300d06092a864886f70d01010105000382010f003082010a0282010100");
  private static final Bytes EXPONENT = Bytes.ofHex("0203010001");

  private static final int P256_LENGTH = 91;
  private static final int ED25519_LENGTH = 44;
  private static final int RSA_LENGTH = 294;

  /// The y coordinates, sign bit cleared, of points of order 1, 2, 4 and 8, each spelling of them.
  /// Under such a key anybody can make a signature that the JDK accepts.
  private static final Set<Bytes> SMALL_ORDER =
      Stream.of(
              "0000000000000000000000000000000000000000000000000000000000000000",
              "0100000000000000000000000000000000000000000000000000000000000000",
              "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
              "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
              "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
              "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
              "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")
          .map(Bytes::ofHex)
          .collect(Collectors.toUnmodifiableSet());

  private final Bytes encoded;
  private final Algorithm algorithm;
  private final PublicKey publicKey;

  private Spki(Bytes encoded, Algorithm algorithm, PublicKey publicKey) {
    this.encoded = encoded;
    this.algorithm = algorithm;
    this.publicKey = publicKey;
  }

  /// Recognises a key.
  ///
  /// @throws SignatureRefused with [Reason#KEY] if it is of none of the algorithms, a point of
  ///   small order or one beside the curve
  public static Spki parse(Bytes encoded) {
    Algorithm algorithm = algorithm(encoded);
    Spki key = new Spki(encoded, algorithm, read(encoded, algorithm));
    SignatureRefused.require(
        algorithm != Algorithm.EDDSA || !SMALL_ORDER.contains(key.withoutSign()),
        Reason.KEY,
        "an Ed25519 key of small order, under which anybody can sign",
        "a key that somebody holds");
    SignatureRefused.require(
        !(key.publicKey instanceof ECPublicKey point) || isOnCurve(point),
        Reason.KEY,
        "a point beside the curve P-256",
        "a key that somebody holds");
    return key;
  }

  public Bytes encoded() {
    return encoded;
  }

  /// As the encoding says.
  public Algorithm algorithm() {
    return algorithm;
  }

  /// The name of the key everywhere: the SHA-256 of its encoding.
  public Digest id() {
    return Digest.of(encoded);
  }

  /// The two coordinates of P-256, the point of Ed25519 or the modulus of RSA.
  Bytes material() {
    return switch (algorithm) {
      case ES256 -> encoded.part(P256.length(), P256_LENGTH);
      case EDDSA -> encoded.part(ED25519.length(), ED25519_LENGTH);
      case RS256 -> encoded.part(RSA.length(), RSA_LENGTH - EXPONENT.length());
    };
  }

  PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spki key && encoded.equals(key.encoded);
  }

  @Override
  public int hashCode() {
    return encoded.hashCode();
  }

  /// Its algorithm and name.
  @Override
  public String toString() {
    return algorithm.word() + " " + id();
  }

  private static PublicKey read(Bytes encoded, Algorithm algorithm) {
    try {
      return KeyFactory.getInstance(algorithm.family())
          .generatePublic(new X509EncodedKeySpec(encoded.toArray()));
    } catch (GeneralSecurityException e) {
      throw new SignatureRefused(
          Reason.KEY, "found a key that the JDK cannot read, wanted " + algorithm.word(), e);
    }
  }

  /// The JDK reads points that fulfil no equation, so it is asked here: y² = x³ + ax + b.
  private static boolean isOnCurve(ECPublicKey key) {
    EllipticCurve curve = key.getParams().getCurve();
    BigInteger p = ((ECFieldFp) curve.getField()).getP();
    BigInteger x = key.getW().getAffineX();
    BigInteger y = key.getW().getAffineY();
    BigInteger right = x.pow(2).add(curve.getA()).multiply(x).add(curve.getB());
    return x.compareTo(p) < 0
        && y.compareTo(p) < 0
        && y.pow(2).subtract(right).mod(p).signum() == 0;
  }

  private Bytes withoutSign() {
    byte[] point = material().toArray();
    point[point.length - 1] &= 0x7F;
    return Bytes.of(point);
  }

  private static Algorithm algorithm(Bytes encoded) {
    if (encoded.length() == P256_LENGTH && encoded.startsWith(P256)) {
      return Algorithm.ES256;
    }
    if (encoded.length() == ED25519_LENGTH && encoded.startsWith(ED25519)) {
      return Algorithm.EDDSA;
    }
    if (isRsa(encoded)) {
      return Algorithm.RS256;
    }
    throw new SignatureRefused(
        Reason.KEY,
        "found %d bytes that begin as no key taken does, wanted P-256, Ed25519 or RSA of 2048 bits"
            .formatted(encoded.length()));
  }

  /// The modulus has 2048 bits: its first bit is set, which is why a zero byte stands before it.
  private static boolean isRsa(Bytes encoded) {
    return encoded.length() == RSA_LENGTH
        && encoded.startsWith(RSA)
        && encoded.endsWith(EXPONENT)
        && encoded.at(RSA.length()) >= 0x80;
  }
}
