package org.custodes.server.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;

class BodyLimitsTest {

  private final BodyLimits limits = limits();

  @Test
  void mostSpecificPatternDecides() {
    assertThat(limits.most("/import/check")).isEqualTo(10);
    assertThat(limits.most("/import/other")).isEqualTo(100);
    assertThat(limits.most("/elsewhere")).isEqualTo(BodyLimit.USUAL);
  }

  @Test
  void bodyOfTheLastByteIsTaken() {
    MockHttpServletRequest request = request("/import/check", 10);

    assertThat(limits.keep(request)).isSameAs(request);
  }

  @Test
  void oneByteMoreIsRefusedBeforeItIsRead() {
    assertThatThrownBy(() -> limits.keep(request("/import/check", 11)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("frame.too-large"));
  }

  @Test
  void bodyOfUnknownLengthEndsInARefusal() throws IOException {
    HttpServletRequest kept = limits.keep(endless("/import/check", "application/json", 11));

    assertThat(kept.getInputStream().readNBytes(10)).hasSize(10);
    assertThatThrownBy(() -> kept.getInputStream().readAllBytes()).isInstanceOf(Refusal.class);
  }

  @Test
  void formOfUnknownLengthIsRefused() {
    assertThatThrownBy(() -> limits.keep(endless("/import", "multipart/form-data; boundary=x", 1)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(411));
  }

  private static MockHttpServletRequest request(String path, int bytes) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
    request.setContent(new byte[bytes]);
    return request;
  }

  private static MockHttpServletRequest endless(String path, String type, int bytes) {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", path) {
          @Override
          public long getContentLengthLong() {
            return -1;
          }
        };
    request.setContentType(type);
    request.setContent(new byte[bytes]);
    return request;
  }

  private static BodyLimits limits() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("all", new BodyLimit("/import/**", 100));
    beans.addBean("check", new BodyLimit("/import/check", 10));
    return new BodyLimits(beans.getBeanProvider(BodyLimit.class));
  }
}
