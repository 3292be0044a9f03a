package org.custodes.server.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// That a pack holds from a day on, until another of its kind does.
///
/// @param order in which activations were recorded, for two that begin on one day: the later holds
/// @param fact by which it was done
public record Activation(
    long order, PackFile file, LocalDate effective, UUID fact, Instant recordedAt) {}
