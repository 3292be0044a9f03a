package org.custodes.server.site.web;

import java.util.Optional;
import org.custodes.server.site.RegisterPart;

/// What a form sends for a part; fields that do not apply are not sent.
record PartForm(
    Optional<String> kind,
    Optional<String> code,
    Optional<String> name,
    Optional<String> within,
    Optional<String> detail,
    Optional<String> since) {

  RegisterPart.Typed typed(String facility) {
    return new RegisterPart.Typed(
        kind.orElse(""),
        facility,
        code.orElse(""),
        name.orElse(""),
        within.orElse(""),
        detail.orElse(""),
        since.orElse(""));
  }
}
