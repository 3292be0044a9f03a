package org.custodes.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | Linux",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0 | Edge | Windows",
        "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36 | Chrome | Android",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605 Version/19 Safari/605 | Safari | macOS"
      })
  void commonBrowsersAreKnown(String said, String browser, String system) {
    assertThat(BrowserName.of(said)).contains(new BrowserName(browser, system));
  }

  @Test
  void othersAreNot() {
    assertThat(BrowserName.of("")).isEmpty();
    assertThat(BrowserName.of("Firefox on a toaster")).isEmpty();
  }
}
