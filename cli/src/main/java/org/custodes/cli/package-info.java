/// The command `custodes`.
///
/// [Custodes] is the program: it picks the command, turns what goes wrong into one message, and
/// keeps the promise of the exit code: 0 done and good, 1 done and something is wrong, 2 could not
/// be done. The commands themselves are in packages by subject; `run` has those that start things.
@NullMarked
package org.custodes.cli;

import org.jspecify.annotations.NullMarked;
