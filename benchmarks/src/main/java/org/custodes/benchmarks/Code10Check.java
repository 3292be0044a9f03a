package org.custodes.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.custodes.accounting.report.Findings;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Sink;
import org.custodes.accounting.report.code10.CheckResult;

/// Speed and memory of the check of labelled reports: `Code10Check [entries] [seed]`.
///
/// Makes valid reports while they are checked, so that no file is needed, and measures the making
/// alone first. Run with `-Xmx1g` for ten million entries.
public final class Code10Check {

  private static final long MEGABYTE = 1 << 20;

  private Code10Check() {}

  static void main(String[] words) throws IOException {
    long entries = words.length > 0 ? Long.parseLong(words[0]) : 1_000_000;
    long seed = words.length > 1 ? Long.parseLong(words[1]) : 1;
    check(100_000, seed);
    double making = make(entries, seed);
    long start = System.nanoTime();
    double processor = processorSeconds();
    CheckResult result = check(entries, seed);
    System.out.printf(Locale.ROOT, "seconds            %.1f%n", (System.nanoTime() - start) / 1e9);
    print(result, making, processorSeconds() - processor);
  }

  private static double make(long entries, long seed) throws IOException {
    double start = processorSeconds();
    try (InputStream stream = new ReportStream(entries, seed)) {
      stream.transferTo(OutputStream.nullOutputStream());
    }
    return processorSeconds() - start;
  }

  /// What the process has used of all cores; other programs on the machine do not count.
  private static double processorSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  private static CheckResult check(long entries, long seed) throws IOException {
    var check = new org.custodes.accounting.report.code10.Code10Check(History.none(), Sink.NONE);
    try (InputStream stream = new ReportStream(entries, seed)) {
      check.file("made", stream);
    }
    return check.finish();
  }

  private static void print(CheckResult result, double making, double seconds) {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long held = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    Findings findings = result.findings();
    findings.listed().stream().limit(5).forEach(System.out::println);
    System.out.printf(Locale.ROOT, "entries            %,d%n", result.entries());
    System.out.printf(Locale.ROOT, "findings           %,d%n", findings.total());
    System.out.printf(
        Locale.ROOT, "processor seconds  %.1f, of them making %.1f%n", seconds, making);
    System.out.printf(
        Locale.ROOT, "entries a second   %,.0f with making%n", result.entries() / seconds);
    System.out.printf(
        Locale.ROOT, "                   %,.0f without%n", result.entries() / (seconds - making));
    System.out.printf(
        Locale.ROOT,
        "heap after         %,d MB of at most %,d MB%n",
        held,
        runtime.maxMemory() / MEGABYTE);
  }
}
