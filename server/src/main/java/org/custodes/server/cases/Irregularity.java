package org.custodes.server.cases;

import java.time.Instant;
import java.util.UUID;
import org.custodes.server.facts.Actor;

/// Something that does not fit, as a fact opened it. It does not change; what people do about it
/// are [Step]s.
///
/// @param id the id of the fact that opened it
/// @param index that fact's place in the log, by which people call it
/// @param kind a word, such as `import-warnings`
/// @param subject what that fact is about
/// @param actor who stands in that fact
public record Irregularity(
    UUID id, long index, String kind, String subject, Actor actor, Instant openedAt) {}
