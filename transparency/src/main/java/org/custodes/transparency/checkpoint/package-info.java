/// The head of a log, signed: how many leaves it has and the root over them (C2SP tlog-checkpoint
/// and tlog-cosignature).
///
/// A log signs its own heads. A *witness*, who answers to somebody else, adds a *cosignature*: at
/// this time, this was the largest tree of this log that I have seen, and it holds every smaller
/// one that I signed. With witnesses a log cannot show two people two histories, nor forget one.
///
/// - [org.custodes.transparency.checkpoint.Checkpoint] is the head, a
///   [org.custodes.transparency.checkpoint.SignedHead] the note that it comes in.
/// - [org.custodes.transparency.checkpoint.HeadForm] says what bytes each type of key signs.
/// - A [org.custodes.transparency.checkpoint.HeadSigner] holds the keys.
@NullMarked
package org.custodes.transparency.checkpoint;

import org.jspecify.annotations.NullMarked;
