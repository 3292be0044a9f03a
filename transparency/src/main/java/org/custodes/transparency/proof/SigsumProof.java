package org.custodes.transparency.proof;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Decimal;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.SignedNote;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.policy.HeadVerdict;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.tree.InclusionProof;
import org.custodes.transparency.tree.ProofVerdict;
import org.custodes.transparency.tree.TreeHasher;

/// The proof of Sigsum, version 0: another text over the same tree, head and cosignature. It is
/// read so that logs of that kind can be checked as well; it is not written.
///
/// A Sigsum log holds 128 bytes a leaf: the hash of a message's hash, somebody's Ed25519 signature
/// of it, and the hash of their key. Its origin is `sigsum.org/v1/tree/` and the hash of the log's
/// key; keys are named by their SHA-256 everywhere.
///
/// @param log SHA-256 of the log's key
/// @param signer SHA-256 of the key that signed the message
/// @param leafSignature 64 bytes
/// @param start the first two bytes of the leaf's checksum
public record SigsumProof(
    Digest log,
    Bytes start,
    Digest signer,
    Bytes leafSignature,
    Checkpoint checkpoint,
    Bytes logSignature,
    List<Cosignature> cosignatures,
    InclusionProof inclusion) {

  /// Longest text, in bytes.
  public static final int LONGEST = 64 * 1024;

  private static final int START = 2;
  private static final int SIGNATURE = 64;
  private static final String ORIGIN = "sigsum.org/v1/tree/";
  private static final Bytes LEAF = Bytes.ofText("sigsum.org/v1/tree-leaf\0");

  /// @param witness SHA-256 of the witness's key
  /// @param time in seconds since 1970
  public record Cosignature(Digest witness, long time, Bytes signature) {
    public Cosignature {
      requireLength(signature, SIGNATURE);
    }
  }

  public SigsumProof {
    cosignatures = List.copyOf(cosignatures);
    requireLength(start, START);
    requireLength(leafSignature, SIGNATURE);
    requireLength(logSignature, SIGNATURE);
  }

  private static void requireLength(Bytes bytes, int wanted) {
    if (bytes.length() != wanted) {
      throw new ProofRefused("found %d bytes, wanted %d".formatted(bytes.length(), wanted));
    }
  }

  /// Reads the text.
  ///
  /// @throws ProofRefused if it is no such proof
  public static SigsumProof parse(Bytes bytes) {
    if (bytes.length() > LONGEST) {
      throw new ProofRefused(
          "found a proof of %d bytes, wanted at most %d".formatted(bytes.length(), LONGEST));
    }
    try {
      return new Lines(bytes.strictText()).proof();
    } catch (ProofRefused e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new ProofRefused(String.valueOf(e.getMessage()), e);
    }
  }

  /// Asks whether a message was signed by somebody and is in a log that is trusted.
  ///
  /// @param message SHA-256 of what was signed
  /// @param key 32 bytes: the Ed25519 key of who signed it
  public LeafVerdict verify(Digest message, Bytes key, TrustPolicy policy) {
    Digest checksum = Digest.of(message.bytes());
    VerifierKey verifier = new VerifierKey(new KeyName("signer"), KeyType.ED25519, key);
    if (!Digest.of(key).equals(signer)
        || !checksum.bytes().startsWith(start)
        || !verifier.verifies(LEAF.and(checksum.bytes()), leafSignature)) {
      return new LeafVerdict.NotLogged(
          "found a leaf of another message or signer, wanted one of %s"
              .formatted(Digest.of(key).bytes().hex()));
    }
    return switch (policy.judge(head(policy))) {
      case HeadVerdict.Trusted trusted -> included(checksum, trusted);
      case HeadVerdict other -> new LeafVerdict.HeadNotTrusted(other);
    };
  }

  private LeafVerdict included(Digest checksum, HeadVerdict.Trusted trusted) {
    Bytes leaf = checksum.bytes().and(leafSignature).and(signer.bytes());
    return switch (inclusion.verify(TreeHasher.leaf(leaf), checkpoint.root())) {
      case ProofVerdict.Proven() -> new LeafVerdict.Logged(inclusion.index(), trusted);
      case ProofVerdict.Refused(String text) -> new LeafVerdict.NotLogged(text);
    };
  }

  /// The head as a note: names are put where the proof has hashes of keys. Signatures of keys that
  /// the policy does not know have no name, and are left out as unknown.
  private SignedHead head(TrustPolicy policy) {
    List<SignatureLine> lines = new ArrayList<>();
    policy.logs().stream()
        .map(TrustPolicy.Log::key)
        .filter(key -> key.type() == KeyType.ED25519 && hash(key).equals(log))
        .forEach(key -> lines.add(SignatureLine.of(key, logSignature)));
    for (Cosignature one : cosignatures) {
      policy.witnesses().stream()
          .map(TrustPolicy.Witness::key)
          .filter(key -> key.type() == KeyType.ED25519_COSIGNATURE)
          .filter(key -> hash(key).equals(one.witness()))
          .forEach(key -> lines.add(SignatureLine.of(key, time(one).and(one.signature()))));
    }
    if (lines.isEmpty()) {
      VerifierKey unknown =
          new VerifierKey(new KeyName(checkpoint.origin()), KeyType.ECDSA, log.bytes());
      lines.add(SignatureLine.of(unknown, logSignature));
    }
    return new SignedHead(checkpoint, new SignedNote(checkpoint.text(), lines));
  }

  private static Bytes time(Cosignature one) {
    return Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(one.time()).array());
  }

  private static Digest hash(VerifierKey key) {
    return Digest.of(key.publicKey());
  }

  /// The lines that are still to be read.
  private static final class Lines {

    private final Deque<String> lines;

    Lines(String text) {
      if (!text.endsWith("\n")) {
        throw new ProofRefused("found the end without a newline, wanted lines that end with one");
      }
      lines = new ArrayDeque<>(List.of(text.substring(0, text.length() - 1).split("\n", -1)));
    }

    SigsumProof proof() {
      require(next("version").equals("0"), "another version");
      Digest log = new Digest(Bytes.ofHex(next("log")));
      String[] leaf = words("leaf", 3);
      require(lines.remove().isEmpty(), "no empty line after the leaf");
      Checkpoint checkpoint =
          new Checkpoint(
              ORIGIN + log.bytes().hex(),
              Decimal.parse(next("size"), "size"),
              new Digest(Bytes.ofHex(next("root_hash"))));
      Bytes signature = Bytes.ofHex(next("signature"));
      List<Cosignature> cosignatures = new ArrayList<>();
      while (is("cosignature")) {
        cosignatures.add(cosignature());
      }
      InclusionProof inclusion = inclusion(checkpoint.size());
      require(lines.isEmpty(), "further lines");
      return new SigsumProof(
          log,
          Bytes.ofHex(leaf[0]),
          new Digest(Bytes.ofHex(leaf[1])),
          Bytes.ofHex(leaf[2]),
          checkpoint,
          signature,
          cosignatures,
          inclusion);
    }

    private Cosignature cosignature() {
      String[] words = words("cosignature", 4);
      require(words[0].equals("v1"), "another version of a cosignature");
      return new Cosignature(
          new Digest(Bytes.ofHex(words[1])),
          Decimal.parse(words[2], "time"),
          Bytes.ofHex(words[3]));
    }

    /// A tree of one leaf needs no proof.
    private InclusionProof inclusion(long size) {
      if (size == 1 && lines.isEmpty()) {
        return new InclusionProof(0, 1, List.of());
      }
      require(!lines.isEmpty() && lines.remove().isEmpty(), "no empty line after the head");
      long index = Decimal.parse(next("leaf_index"), "index");
      List<Digest> hashes = new ArrayList<>();
      while (is("node_hash")) {
        hashes.add(new Digest(Bytes.ofHex(next("node_hash"))));
        require(hashes.size() <= InclusionProof.MOST_HASHES, "more than 63 hashes");
      }
      return new InclusionProof(index, size, hashes);
    }

    private String[] words(String name, int count) {
      String[] words = next(name).split(" ", -1);
      require(words.length == count, words.length + " words after " + name);
      return words;
    }

    private boolean is(String name) {
      return !lines.isEmpty() && lines.getFirst().startsWith(name + "=");
    }

    private String next(String name) {
      require(is(name), "no line " + name + "=");
      return lines.remove().substring(name.length() + 1);
    }

    private static void require(boolean holds, String found) {
      if (!holds) {
        throw new ProofRefused("found " + found + ", wanted a Sigsum proof of version 0");
      }
    }
  }
}
