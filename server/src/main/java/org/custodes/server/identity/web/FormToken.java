package org.custodes.server.identity.web;

import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.Secret;
import org.springframework.security.web.csrf.CsrfToken;

/// Proof that a form came from a page of ours: a hash that only somebody who knows the browser's
/// secret cookie can make.
///
/// @param cookie the secret, which no page and no script sees
record FormToken(String cookie) implements CsrfToken {

  static final String HEADER = "X-CSRF-TOKEN";
  static final String FIELD = "_csrf";

  private static final long serialVersionUID = 1L;

  static FormToken of(Secret cookie) {
    return new FormToken(cookie.reveal());
  }

  @Override
  public String getHeaderName() {
    return HEADER;
  }

  @Override
  public String getParameterName() {
    return FIELD;
  }

  @Override
  public String getToken() {
    return Bytes.ofText("custodes form " + cookie).sha256().hex();
  }

  @Override
  public String toString() {
    return "a form's token";
  }
}
