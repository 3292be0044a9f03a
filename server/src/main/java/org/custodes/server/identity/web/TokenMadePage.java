package org.custodes.server.identity.web;

import org.custodes.server.identity.Token;

/// A new token, with its secret: shown once.
record TokenMadePage(Token token, String secret) {

  @Override
  public String toString() {
    return "a new token";
  }
}
