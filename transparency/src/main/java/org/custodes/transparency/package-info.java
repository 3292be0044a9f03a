/// What anyone can check of a record without trusting who keeps it, on the JDK alone.
///
/// - [org.custodes.transparency.json] reads JSON strictly and writes it in one way only.
/// - [org.custodes.transparency.signature] says who signed which bytes, for which act.
/// - [org.custodes.transparency.tree] names every leaf of a log and their order by one root; start
///   there, with an example that is checked by hand.
/// - [org.custodes.transparency.note] signs texts, [org.custodes.transparency.checkpoint] the heads
///   of logs.
/// - [org.custodes.transparency.tile] is a log as files.
/// - [org.custodes.transparency.policy] says which heads somebody believes,
///   [org.custodes.transparency.proof] that a leaf is under one of them.
/// - [org.custodes.transparency.witness] watches the logs of others.
/// - [org.custodes.transparency.sentence] puts what was signed into one sentence.
///
/// It knows no server, no database and no framework: an inspector carries it on a stick.
@NullMarked
package org.custodes.transparency;

import org.jspecify.annotations.NullMarked;
