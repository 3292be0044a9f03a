package org.custodes.transparency.proof;

import java.util.List;
import java.util.Optional;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Decimal;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.policy.HeadVerdict;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.tree.HashSource;
import org.custodes.transparency.tree.InclusionProof;
import org.custodes.transparency.tree.ProofVerdict;
import org.custodes.transparency.tree.TreeHasher;

/// Everything that someone needs, beside a leaf and a trust policy, to see without any network that
/// the leaf is in the log (C2SP tlog-proof). It travels with a document, as a file or on paper.
///
/// @param extra what the sender adds; nothing protects it, so nothing may rest on it
/// @param index of the leaf, from 0
/// @param hashes of the inclusion proof
public record LogProof(Optional<Bytes> extra, long index, List<Digest> hashes, SignedHead head) {

  /// Most bytes of what the sender adds.
  public static final int LONGEST_EXTRA = 48 * 1024;

  /// Longest text, in bytes: the longest note, the longest addition, and the hashes.
  public static final int LONGEST = 640 * 1024;

  private static final String FIRST = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  public LogProof {
    hashes = List.copyOf(hashes);
    if (index < 0) {
      throw new ProofRefused("found the index %d, wanted 0 or more".formatted(index));
    }
    if (hashes.size() > InclusionProof.MOST_HASHES) {
      throw new ProofRefused(
          "found %d hashes, wanted at most %d"
              .formatted(hashes.size(), InclusionProof.MOST_HASHES));
    }
    extra
        .filter(bytes -> bytes.length() > LONGEST_EXTRA)
        .ifPresent(bytes -> {
          throw new ProofRefused(
              "found %d extra bytes, wanted at most %d".formatted(bytes.length(), LONGEST_EXTRA));
        });
  }

  /// Makes the proof of a leaf under a head.
  ///
  /// @param index of the leaf; below the head's size
  /// @param source of a log that has at least the head's leaves
  public static LogProof of(HashSource source, long index, SignedHead head) {
    return new LogProof(
        Optional.empty(),
        index,
        InclusionProof.of(source, index, head.checkpoint().size()).hashes(),
        head);
  }

  /// Reads the text.
  ///
  /// @throws ProofRefused if it is no proof
  public static LogProof parse(Bytes bytes) {
    if (bytes.length() > LONGEST) {
      throw new ProofRefused(
          "found a proof of %d bytes, wanted at most %d".formatted(bytes.length(), LONGEST));
    }
    try {
      return read(bytes.strictText());
    } catch (ProofRefused e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new ProofRefused(String.valueOf(e.getMessage()), e);
    }
  }

  /// Asks whether a leaf is where the proof says.
  ///
  /// @param leaf its content, every byte of it
  public LeafVerdict verify(Bytes leaf, TrustPolicy policy) {
    return switch (policy.judge(head)) {
      case HeadVerdict.Trusted trusted ->
          switch (inclusion().verify(TreeHasher.leaf(leaf), head.checkpoint().root())) {
            case ProofVerdict.Proven() -> new LeafVerdict.Logged(index, trusted);
            case ProofVerdict.Refused(String text) -> new LeafVerdict.NotLogged(text);
          };
      case HeadVerdict other -> new LeafVerdict.HeadNotTrusted(other);
    };
  }

  /// The proof without the head's signatures.
  public InclusionProof inclusion() {
    return new InclusionProof(index, head.checkpoint().size(), hashes);
  }

  /// The whole text.
  public Bytes bytes() {
    return Bytes.ofText(toString());
  }

  /// The whole text.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    extra.ifPresent(bytes -> text.append(EXTRA).append(bytes.base64()).append('\n'));
    text.append(INDEX).append(index).append('\n');
    hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(head.note()).toString();
  }

  private static LogProof read(String text) {
    int end = text.indexOf("\n\n");
    if (end < 0) {
      throw new ProofRefused("found no empty line, wanted one before the checkpoint");
    }
    List<String> lines = List.of(text.substring(0, end).split("\n", -1));
    if (!lines.getFirst().equals(FIRST)) {
      throw new ProofRefused("found another first line, wanted " + FIRST);
    }
    Optional<Bytes> extra =
        lines.stream()
            .skip(1)
            .limit(1)
            .filter(line -> line.startsWith(EXTRA))
            .map(line -> Bytes.ofBase64(line.substring(EXTRA.length())))
            .findFirst();
    int at = extra.isPresent() ? 2 : 1;
    if (lines.size() <= at || !lines.get(at).startsWith(INDEX)) {
      throw new ProofRefused("found no line with an index, wanted one");
    }
    return new LogProof(
        extra,
        Decimal.parse(lines.get(at).substring(INDEX.length()), "index"),
        lines.stream()
            .skip(at + 1L)
            .limit(InclusionProof.MOST_HASHES + 1L)
            .map(Digest::ofBase64)
            .toList(),
        SignedHead.parse(Bytes.ofText(text.substring(end + 2))));
  }
}
