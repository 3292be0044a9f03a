package org.custodes.cli.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/// Says on standard error how much was read, once that takes longer than two seconds.
final class Progress {

  private static final long QUIET_NANOS = 2_000_000_000L;
  private static final long MEGABYTE = 1_000_000;

  private final PrintWriter err;
  private final LongSupplier nanos;
  private final long began;
  private long said;
  private long bytes;

  Progress(PrintWriter err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
    this.said = began;
  }

  InputStream watch(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(Math.max(count, 0));
        return count;
      }
    };
  }

  /// Says the end, if anything was said before.
  void end() {
    if (said != began) {
      err.println("read " + bytes / MEGABYTE + " MB");
    }
  }

  private void count(int more) {
    bytes += more;
    long now = nanos.getAsLong();
    if (now - said > QUIET_NANOS) {
      said = now;
      err.println("reading, " + bytes / MEGABYTE + " MB so far");
      err.flush();
    }
  }
}
