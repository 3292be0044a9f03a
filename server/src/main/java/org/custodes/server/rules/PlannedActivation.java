package org.custodes.server.rules;

import java.time.LocalDate;
import org.custodes.server.facts.Bytes;

/// That a pack is to hold from a day on, as people sign it.
///
/// @param hash of the file the people saw
public record PlannedActivation(PackVersion version, Bytes hash, LocalDate effective) {}
