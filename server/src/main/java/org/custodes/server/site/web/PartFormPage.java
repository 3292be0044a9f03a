package org.custodes.server.site.web;

import java.util.List;
import java.util.Optional;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.site.PartKind;
import org.custodes.server.site.RegisterPart;
import org.custodes.server.site.RegisteredArea;
import org.custodes.server.site.RegisteredFacility;
import org.custodes.server.site.RegisteredPart;

/// The form for a part of a facility, with only the fields of its kind.
///
/// @param balance the facility's balance areas
/// @param secured its security areas today
record PartFormPage(
    RegisteredFacility facility,
    RegisterPart.Typed typed,
    List<RegisteredArea> balance,
    List<RegisteredPart> secured,
    FormErrors errors) {

  Optional<PartKind> kind() {
    return List.of(PartKind.values()).stream()
        .filter(kind -> kind.word().equals(typed.kind()))
        .findFirst();
  }

  boolean inBalanceArea() {
    return kind().filter(PartKind.KEY_MEASUREMENT_POINT::equals).isPresent();
  }

  boolean inSecurityArea() {
    return kind()
        .filter(one ->
            one == PartKind.STORAGE_PLACE
                || one == PartKind.TARGET
                || one == PartKind.SECURITY_AREA)
        .isPresent();
  }

  List<String> details() {
    return kind().map(PartKind::details).orElse(List.of());
  }
}
