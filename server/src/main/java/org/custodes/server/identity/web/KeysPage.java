package org.custodes.server.identity.web;

import java.util.List;
import org.custodes.server.identity.SigningKey;
import org.custodes.server.identity.SigningKeys;

/// My signing keys.
///
/// @param make where a key is made
/// @param founding whether this person may found the house with it
/// @param done a word with a message about what has just happened; empty for none
record KeysPage(List<SigningKey> keys, String make, boolean founding, String done) {

  List<SigningKeys.Reason> reasons() {
    return List.of(SigningKeys.Reason.values());
  }
}
