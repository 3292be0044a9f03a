package org.custodes.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CustodesServerTest extends ServerTest {

  @Autowired private JdbcClient jdbc;

  @Test
  void speaksToTheDatabaseAsTheApplicationOnly() {
    assertThat(jdbc.sql("select current_user").query(String.class).single())
        .isEqualTo("custodes_app");
  }

  @Test
  void tellsNobodyWhatItRunsOn() throws IOException, InterruptedException {
    assertThat(get("/").headers().firstValue("Server")).isEmpty();
  }
}
