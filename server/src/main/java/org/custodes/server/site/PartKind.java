package org.custodes.server.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a facility has beside its material balance areas.
public enum PartKind {
  /// Apart from balance areas: where items are kept under one custodian's control.
  ITEM_CONTROL_AREA(Beside.NOTHING, List.of()),
  /// Where material appears in such a form that it can be measured to know flow or inventory
  /// (INFCIRC/153, para. 108); part of one material balance area.
  KEY_MEASUREMENT_POINT(Beside.BALANCE_AREA, List.of("flow", "inventory")),
  /// Walled and watched; may lie inside another.
  SECURITY_AREA(
      Beside.MAYBE_SECURITY_AREA, List.of("limited", "protected", "inner", "vital", "strong-room")),
  /// Where items stand, inside a security area.
  STORAGE_PLACE(Beside.SECURITY_AREA, List.of()),
  /// What somebody might want to take or harm, inside a security area.
  TARGET(Beside.SECURITY_AREA, List.of("theft", "sabotage"));

  /// What a part of this kind lies in.
  enum Beside {
    NOTHING,
    BALANCE_AREA,
    SECURITY_AREA,
    MAYBE_SECURITY_AREA
  }

  private final Beside beside;

  // An unmodifiable list of texts; the type cannot say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> details;

  PartKind(Beside beside, List<String> details) {
    this.beside = beside;
    this.details = details;
  }

  Beside beside() {
    return beside;
  }

  /// The words of which one says more; empty where there is nothing more to say.
  public List<String> details() {
    return details;
  }

  /// Its name in forms, facts and tables: `key-measurement-point`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<PartKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
