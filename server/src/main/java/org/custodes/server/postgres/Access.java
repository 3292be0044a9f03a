package org.custodes.server.postgres;

/// How one login reaches one database. Its text form keeps the password out.
///
/// @param url a JDBC URL
public record Access(String url, String user, String password) {

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
