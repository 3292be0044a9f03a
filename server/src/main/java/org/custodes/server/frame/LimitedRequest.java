package org.custodes.server.frame;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A request of undeclared length whose body ends in a refusal when it grows too long.
final class LimitedRequest extends HttpServletRequestWrapper {

  private final long most;
  private @Nullable Limited body;

  LimitedRequest(HttpServletRequest request, long most) {
    super(request);
    this.most = most;
  }

  static Refusal tooLarge(long most) {
    return new Refusal(413, "frame.too-large", most);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new Limited(super.getInputStream(), most);
    }
    return body;
  }

  /// Counts what is read.
  private static final class Limited extends ServletInputStream {

    private final ServletInputStream body;
    private final long most;
    private long read;

    Limited(ServletInputStream body, long most) {
      this.body = body;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int got = body.read(buffer, offset, length);
      count(Math.max(got, 0));
      return got;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }

    private void count(int bytes) {
      read += bytes;
      if (read > most) {
        throw tooLarge(most);
      }
    }
  }
}
