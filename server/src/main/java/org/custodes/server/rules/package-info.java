/// Rules that differ from house to house and change with the law, as data: every interval, limit,
/// deadline and number of signatures, with its source.
///
/// A [Pack] is a YAML file of one [PackKind]. [PackReader] reads it or says with line numbers what
/// is wrong with it ([PackFault]). Each [Rule] of it has a [Value] in a unit, a citation, a
/// [SourceMark], the days from which and to which it holds, and [Suspension]s; a value nobody has
/// read in its source is shown as unconfirmed wherever it is used.
///
/// Of each kind one pack is in force on a day: the one of the latest [Activation] that has begun.
/// Other rooms ask [Rules]: `rules.at(day).time(PackKind.STATE_REPORTING, "inventory-change.due")`
/// gives a [Ruled] value with the pack's version and hash, so that a decision can keep what it
/// rested on, and [Rules#replay] shows the rule again as it was. [Packs] is the shelf: packs
/// shipped with the program and packs that people gave. Who must sign which act is such a pack,
/// too; `PackSigningRules` tells it to `identity`.
///
/// A room whose answers depend on rules makes a bean of [Replayable]: then [Preview] shows, before
/// a pack is activated, what it would have decided otherwise.
///
/// The format of the files is described in `docs/guide/regulator.md`.
@ApplicationModule(
    displayName = "Rules",
    allowedDependencies = {"facts", "frame", "identity"})
@NullMarked
package org.custodes.server.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
