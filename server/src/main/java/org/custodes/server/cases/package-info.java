/// Irregularities: something does not fit, and a person finds out what. The duty officer's room.
///
/// An [Irregularity] is opened by a fact. Each [Opening] says for one type of fact which of them
/// open one; `Openings` follows the log and asks them. From then on people work: each act is a
/// [Step] with a fact of its own, made by [Work], and the last step says how the irregularity
/// [Standing] stands: in which [State], whose it is, and whether a closing waits.
///
/// Who stands in a fact of the evidence is of the *affected group*: such a person may tell what
/// they know, and neither owns, assesses nor closes. Closing takes two: the owner proposes an
/// [Outcome], and both sign, the owner and a second person outside of the group
/// (`CloseIrregularity`). How long a state may last is a rule and comes from [Clocks]; where there
/// is no rule, no time is shown.
///
/// Words that people write stay in this room's table; a fact keeps only their hash.
@ApplicationModule(
    displayName = "Cases",
    allowedDependencies = {"facts", "frame", "identity", "rules"})
@NullMarked
package org.custodes.server.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
