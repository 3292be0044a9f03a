package org.custodes.server.postgres;

/// The three logins of a database; the schemas' owner, `custodes_owner`, cannot log in at all.
public enum Role {
  /// May do everything. Only the starter uses it, to make the others.
  SUPERUSER("postgres"),
  /// May take the owner's role, and is used by migrations alone.
  MIGRATOR("custodes_migrator"),
  /// What the running server uses: no definitions, only what each migration grants.
  APPLICATION("custodes_app");

  private final String login;

  Role(String login) {
    this.login = login;
  }

  public String login() {
    return login;
  }
}
