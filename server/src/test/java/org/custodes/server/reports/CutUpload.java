package org.custodes.server.reports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A file during whose reading something happens, once a share of its bytes is read.
///
/// @param bytes after how many bytes
record CutUpload(Upload file, long bytes, Runnable cut) implements Upload {

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public long size() {
    return file.size();
  }

  @Override
  public InputStream open() throws IOException {
    return new Cut(file.open());
  }

  private final class Cut extends FilterInputStream {

    private long left = bytes;

    private Cut(InputStream whole) {
      super(whole);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      count(count);
      return count;
    }

    private void count(int read) {
      boolean before = left > 0;
      left -= read;
      if (before && left <= 0) {
        cut.run();
      }
    }
  }
}
