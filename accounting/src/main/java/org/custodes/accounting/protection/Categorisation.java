package org.custodes.accounting.protection;

import java.util.Optional;
import org.custodes.accounting.Source;

/// The category of an amount and why.
///
/// @param category what the table gives
/// @param mayBeReducedTo one level lower, where the State may grant it while the fuel radiates more
///   than 1 Gy/h
/// @param reason in words, with the limit that decided
public record Categorisation(
    ProtectedMaterial material,
    ProtectionCategory category,
    Optional<ProtectionCategory> mayBeReducedTo,
    String reason,
    Source source) {}
