/// What anyone can check of a record without trusting who keeps it, on the JDK alone.
///
/// - [org.custodes.transparency.json] reads JSON strictly and writes it in one way only.
/// - [org.custodes.transparency.signature] says who signed which bytes, for which act.
/// - [org.custodes.transparency.sentence] puts what was signed into one sentence.
///
/// It knows no server, no database and no framework: an inspector carries it on a stick.
@NullMarked
package org.custodes.transparency;

import org.jspecify.annotations.NullMarked;
