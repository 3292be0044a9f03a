/// Checks a house's record from outside, and believes nothing that it can check.
///
/// # An evening's reading
///
/// 1. `dump` reads an export of the database: rows of tables, as text. Whoever could change the
///    database could change every one of them.
/// 2. `leaf` reads a fact from its bytes and says whether it is what the catalogue says it is.
/// 3. `people` replays who people are: accounts, duties, keys, conflicts, rules in force. It judges
///    each fact as of its own place in the log: every signature, and the rule of two people.
/// 4. `accounts` builds the books again from the facts alone, with its own small table of codes.
/// 5. `tables` compares what the facts say with what the tables show, both ways.
/// 6. [Verification] goes through these steps and gathers [Findings]. It goes on to the end.
///
/// What cannot be judged because something is missing is [CannotTell], never a pass.
///
/// # What it does not prove
///
/// That something which was never recorded happened; that the screen showed a person what they
/// signed; that a stolen key was used by a thief: a receipt, given to its person by another way,
/// finds that. Nothing here has been shared with the server but the library `transparency`.
@NullMarked
package org.custodes.verifier;

import org.jspecify.annotations.NullMarked;
