package org.custodes.server.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// The one place that answers a refusal: as a page in the frame, or under `/api/` as a problem
/// document (RFC 9457).
public interface Refusals {

  /// Writes the whole answer.
  void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
