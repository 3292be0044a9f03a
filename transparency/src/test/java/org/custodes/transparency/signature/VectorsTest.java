package org.custodes.transparency.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The published cases: what must be accepted is, what must be refused is.
class VectorsTest {

  static Stream<Vector> all() {
    return Vector.all().stream();
  }

  static Stream<Vector> accepted() {
    return all().filter(Vector::accepts);
  }

  @Test
  void areAllThere() {
    assertThat(all().filter(Vector::accepts)).hasSize(12);
    assertThat(all().filter(one -> !one.accepts())).hasSize(42);
  }

  @ParameterizedTest
  @MethodSource("all")
  void getTheVerdictTheyMustGet(Vector vector) {
    Verdict verdict = vector.verdict();

    assertThat(verdict instanceof Verdict.Accepted)
        .as("%s: %s", vector.name(), verdict)
        .isEqualTo(vector.accepts());
    assertThat(reason(verdict)).isEqualTo(vector.reason().map(VectorsTest::code));
  }

  /// Content, signature, authenticator data, client data, key: the lowest bit of each byte.
  @ParameterizedTest
  @MethodSource("accepted")
  void areRefusedWithTheLowestBitOfAnyByteChanged(Vector vector) {
    assertThat(acceptedAfter(vector, bit -> bit % 8 == 0)).isEmpty();
    assertThat(vector.verdict()).isInstanceOf(Verdict.Accepted.class);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("accepted")
  void areRefusedWithAnyOtherBitChanged(Vector vector) {
    assertThat(acceptedAfter(vector, bit -> bit % 8 != 0)).isEmpty();
  }

  private static List<String> acceptedAfter(Vector vector, IntPredicate bits) {
    return changed(vector, bits)
        .filter(one -> one.verdict() instanceof Verdict.Accepted)
        .map(one -> one.json().toString())
        .toList();
  }

  private static Stream<Vector> changed(Vector vector, IntPredicate bits) {
    Stream<Vector> contents =
        flips(vector.content(), bits)
            .mapToObj(bit -> vector.withContent(flip(vector.content(), bit)));
    Stream<Vector> signatures =
        IntStream.range(0, vector.rawSignatures().size())
            .boxed()
            .flatMap(index -> changed(vector, index, bits));
    return Stream.concat(contents, signatures);
  }

  private static Stream<Vector> changed(Vector vector, int index, IntPredicate bits) {
    return Stream.of("authenticatorData", "clientDataJSON", "key", "signature")
        .filter(member -> vector.rawSignatures().get(index).text(member).isPresent())
        .flatMap(member ->
            flips(
                    Bytes.ofBase64Url(vector.rawSignatures().get(index).text(member).orElseThrow()),
                    bits)
                .mapToObj(bit -> vector.withSignature(index, member, bytes -> flip(bytes, bit))));
  }

  private static IntStream flips(Bytes bytes, IntPredicate bits) {
    return IntStream.range(0, bytes.length() * 8).filter(bits);
  }

  private static Bytes flip(Bytes bytes, int bit) {
    byte[] changed = bytes.toArray();
    changed[bit / 8] ^= (byte) (1 << bit % 8);
    return Bytes.of(changed);
  }

  private static Optional<String> reason(Verdict verdict) {
    return verdict instanceof Verdict.Refused(Reason reason, _)
        ? Optional.of(reason.code())
        : Optional.empty();
  }

  /// The vectors' own word for a reason, written as a code.
  private static String code(String word) {
    return word.replace("rpId", "rp-id").replace("crossOrigin", "cross-origin").replace(' ', '-');
  }
}
