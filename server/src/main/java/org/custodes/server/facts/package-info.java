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
/// **The log.** A [Sequencer] gives every fact that has committed its [Place], from 0 and without
/// gaps, about every 100 ms; of all processes one at a time. It looks among the facts themselves
/// for those that have none: there is no outbox that could be left out. What facts are searched by
/// stands beside their places, so that a posting does not wait for it. [Log] is what it needs of
/// the tables. A fact is called sealed only when a head over it has been signed, which is no
/// business of this room.
///
/// **Hearing of each other.** A room that wants to know what another did makes a [Follower]. It
/// hears facts in the order of the log, in one transaction with its stored position, so that each
/// fact counts once however often something dies. [Followers] lets all of them go on while the
/// server runs (`Following`, one `Worker` each), wakes them when the database tells that there is
/// more ([LogNotices]), and replays one from zero. One that fails stops before the very fact it
/// cannot take, says so ([FollowerState]), and is tried again with [Patience]; the others go on.
///
/// A [FactType] also says who may read it, and for what people sign the sentence they read before.
@ApplicationModule(
    displayName = "Facts",
    allowedDependencies = {"frame"})
@NullMarked
package org.custodes.server.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
