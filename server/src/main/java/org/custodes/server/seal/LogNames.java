package org.custodes.server.seal;

import java.util.List;

/// By what the log and those who sign for it are known.
///
/// @param origin first line of every head
/// @param policy text of the trust policy: the keys of the log and its witnesses, and who is enough
/// @param keys of the log, as the policy writes them
public record LogNames(String origin, String policy, List<String> keys) {

  public LogNames {
    keys = List.copyOf(keys);
  }
}
