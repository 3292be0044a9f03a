package org.custodes.server.seal.jdbc;

import org.custodes.server.seal.Heads;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Heads in a database of a test's own.
public final class TestHeads {

  private TestHeads() {}

  public static Heads over(JdbcClient jdbc) {
    return new JdbcHeads(jdbc);
  }
}
