/// What happened, in bytes that never change.
///
/// Every act of another room writes its own row and one fact, in the same transaction: the room
/// fills a [NewFact] and gives it to [Facts]. Which facts there are, with their fields, units and
/// how long each may be kept, says the [Catalogue], read from `facts/*.json`; what is not in it is
/// refused. `Envelope` puts the fact into [CanonicalJson] (RFC 8785), adds identity, record time
/// and salt, and hashes it. [FactReader] finds facts again. A [Json] value knows only what can be
/// written exactly: text, whole numbers, truth, lists and members.
///
/// What people sign is a [Content]: the same bytes without identity, record time, actor and
/// signatures, closed before the first signature and recorded with the last.
///
/// A fact has no number in a log yet: that is given by a sequencer, and a fact is called sealed
/// only when a head over it has been signed.
@ApplicationModule(
    displayName = "Facts",
    allowedDependencies = {"frame"})
@NullMarked
package org.custodes.server.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
