package org.custodes.transparency.witness;

/// What a witness says to a request, as HTTP has it.
///
/// @param status of HTTP
/// @param contentType of the body
/// @param body ends with a newline
public record Answer(int status, String contentType, String body) {

  static final String TEXT = "text/plain; charset=utf-8";
}
