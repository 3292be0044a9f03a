package org.custodes.server.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Keeps request bodies within their limits, before anything reads them.
@Component
public class BodyLimits {

  private final List<Limit> limits;

  private record Limit(PathPattern pattern, long bytes) {}

  BodyLimits(ObjectProvider<BodyLimit> limits) {
    this.limits =
        limits.stream()
            .map(limit ->
                new Limit(PathPatternParser.defaultInstance.parse(limit.pattern()), limit.bytes()))
            .sorted(Comparator.comparing(Limit::pattern))
            .toList();
  }

  /// The request, with a body that ends in a refusal when it is longer than allowed.
  ///
  /// @throws Refusal at once when its declared length already is, or when a form declares none: the
  ///   container would read it without us
  public HttpServletRequest keep(HttpServletRequest request) {
    long most = most(request.getRequestURI());
    if (request.getContentLengthLong() > most) {
      throw LimitedRequest.tooLarge(most);
    }
    if (request.getContentLengthLong() >= 0) {
      return request;
    }
    if (isForm(request)) {
      throw new Refusal(411, "frame.length-missing");
    }
    return new LimitedRequest(request, most);
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
  }

  /// Most bytes a body sent to this path may have.
  public long most(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return limits.stream()
        .filter(limit -> limit.pattern().matches(parsed))
        .mapToLong(Limit::bytes)
        .findFirst()
        .orElse(BodyLimit.USUAL);
  }
}
