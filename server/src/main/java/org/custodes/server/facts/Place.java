package org.custodes.server.facts;

import java.time.Instant;

/// A fact's place in the log.
///
/// @param index from 0, without gaps, given once and never again
/// @param at when it was given, by the machine's own clock
public record Place(long index, Instant at) {}
