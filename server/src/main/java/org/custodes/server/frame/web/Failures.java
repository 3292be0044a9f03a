package org.custodes.server.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.custodes.server.frame.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Turns what a handler throws into a refusal.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Answers answers;

  Failures(Answers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  void failed(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      LOG.warn("the answer to {} broke off: {}", request.getRequestURI(), failure.toString());
      return;
    }
    answers.answer(refusal(failure, request), request, response);
  }

  private static Refusal refusal(Exception failure, HttpServletRequest request) {
    return switch (failure) {
      case Refusal refusal -> refusal;
      case HttpRequestMethodNotSupportedException method ->
          new Refusal(405, "frame.method-not-allowed", method.getMethod());
      case MaxUploadSizeExceededException _ -> new Refusal(413, "frame.upload-too-large");
      case MultipartException broken when sizeExceeded(broken) ->
          new Refusal(413, "frame.upload-too-large");
      case MultipartException _, TypeMismatchException _, HttpMessageNotReadableException _ ->
          Statuses.refusal(400);
      case ErrorResponse error -> Statuses.refusal(error.getStatusCode().value());
      default -> fault(failure, request);
    };
  }

  private static boolean sizeExceeded(MultipartException broken) {
    Throwable cause = broken.getMostSpecificCause();
    return cause.getClass().getSimpleName().contains("SizeLimitExceeded")
        || cause.getClass().getSimpleName().contains("SizeException");
  }

  /// A fault is our own: the log has all of it, the person a reference.
  private static Refusal fault(Exception failure, HttpServletRequest request) {
    String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.error("fault {} at {}", reference, request.getRequestURI(), failure);
    return new Refusal(500, "frame.fault", reference);
  }
}
