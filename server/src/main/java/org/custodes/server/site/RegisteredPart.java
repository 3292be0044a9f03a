package org.custodes.server.site;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Facility;

/// A part of a facility: an item control area, a key measurement point, a security area, a storage
/// place or a target.
///
/// @param code 1 to 12 capitals, digits and hyphens; each kind has each code once in a facility
/// @param within code of the balance area or security area in which it lies
/// @param detail one of [PartKind#details]
/// @param until the first day on which it is no more; empty while it is
/// @param fact the fact that entered it
public record RegisteredPart(
    PartKind kind,
    Facility facility,
    String code,
    String name,
    Optional<String> within,
    Optional<String> detail,
    LocalDate since,
    Optional<LocalDate> until,
    UUID fact) {

  RegisteredPart by(UUID fact) {
    return new RegisteredPart(kind, facility, code, name, within, detail, since, until, fact);
  }

  /// Whether it is there on this day.
  public boolean on(LocalDate day) {
    return !day.isBefore(since) && until.filter(end -> !day.isBefore(end)).isEmpty();
  }
}
