package org.custodes.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.signature.Algorithm;
import org.custodes.transparency.signature.Batches;
import org.custodes.transparency.signature.EnrolledKey;
import org.custodes.transparency.signature.FactSignature;
import org.custodes.transparency.signature.KeyKind;
import org.custodes.transparency.signature.KeyRegister;
import org.custodes.transparency.signature.SignatureCheck;
import org.custodes.transparency.signature.SigningPolicy;
import org.custodes.transparency.signature.SoftwareKey;
import org.custodes.transparency.signature.Statement;
import org.custodes.transparency.signature.Verdict;

/// Processor time to check one signature with everything around it: `SignatureSpeed [facts]`. The
/// limit is 1 ms; other programs on the machine do not count.
///
/// Each fact has its own content and one signature by a device key of P-256; reading the content,
/// recognising the key and all other checks are in the time. Then the same for a list of as many
/// facts as may be signed at once, whose one signature is checked once.
public final class SignatureSpeed {

  private static final String LOG = "facility-a.example/books";
  private static final double LIMIT_MILLISECONDS = 1;
  private static final int ROUNDS = 5;

  private SignatureSpeed() {}

  static void main(String[] words) {
    int facts = words.length > 0 ? Integer.parseInt(words[0]) : 2_000;
    SoftwareKey key = SoftwareKey.make(new SecureRandom());
    List<Signed> signed = sign(key, facts);
    SignatureCheck check = check(key);
    double[] rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rounds[i] = milliseconds(check, signed);
    }
    Arrays.sort(rounds);
    double median = rounds[ROUNDS / 2];
    System.out.printf(Locale.ROOT, "facts              %,d, %d rounds%n", facts, ROUNDS);
    System.out.printf(
        Locale.ROOT,
        "ms a signature     %.3f in the median round (fastest %.3f, slowest %.3f)%n",
        median,
        rounds[0],
        rounds[ROUNDS - 1]);
    System.out.printf(Locale.ROOT, "share of the limit %.2f%n", median / LIMIT_MILLISECONDS);
    list(key, check, signed.subList(0, Math.min(facts, Statement.MOST_CONTENTS)));
  }

  private static void list(SoftwareKey key, SignatureCheck check, List<Signed> facts) {
    List<Bytes> contents = facts.stream().map(Signed::content).toList();
    Statement list = new Statement(LOG, "approve", contents.stream().map(Digest::of).toList());
    Batches.Signed signed = new Batches.Signed(list.bytes(), key.sign(list));
    double[] rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rounds[i] = milliseconds(() -> check.list(signed, contents, 1));
    }
    Arrays.sort(rounds);
    System.out.printf(
        Locale.ROOT,
        "ms a list of %d    %.1f in the median round (fastest %.1f, slowest %.1f)%n",
        contents.size(),
        rounds[ROUNDS / 2],
        rounds[0],
        rounds[ROUNDS - 1]);
  }

  private record Signed(Bytes content, FactSignature signature) {}

  private static List<Signed> sign(SoftwareKey key, int facts) {
    List<Signed> signed = new ArrayList<>();
    for (int i = 0; i < facts; i++) {
      Bytes content =
          Bytes.ofText(
              "{\"batch\":\"UO2-%d\",\"massMicrograms\":\"1250500000\",\"mba\":\"ZM01\",\"salt\":\"%s\",\"type\":\"books.receipt\"}"
                  .formatted(i, HexFormat.of().toHexDigits((long) i)));
      signed.add(new Signed(content, key.sign(Statement.of(LOG, "approve", content))));
    }
    return signed;
  }

  private static SignatureCheck check(SoftwareKey key) {
    EnrolledKey enrolled =
        new EnrolledKey(
            key.id(),
            "p-1",
            KeyKind.DEVICE,
            Algorithm.ES256,
            key.spki().encoded(),
            "",
            false,
            0,
            OptionalLong.empty());
    SigningPolicy policy =
        new SigningPolicy(LOG, Set.of(), Set.of(KeyKind.DEVICE), false, List.of("approve"));
    return new SignatureCheck(policy, KeyRegister.of(List.of(enrolled)));
  }

  private static double milliseconds(SignatureCheck check, List<Signed> signed) {
    double all = 0;
    for (Signed one : signed) {
      all += milliseconds(() -> check.fact(one.content(), 1, List.of(one.signature())));
    }
    return all / signed.size();
  }

  private static double milliseconds(Supplier<Verdict> work) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    if (!(work.get() instanceof Verdict.Accepted)) {
      throw new IllegalStateException("a good signature was refused");
    }
    return (thread.getCurrentThreadCpuTime() - start) / 1e6;
  }
}
