/// What the tables must show by the facts, compared with what they show.
///
/// `tables.txt` lists every table: from which facts its rows come, column by column, or why no fact
/// says what stands there. [org.custodes.verifier.tables.Tables] reads it,
/// [org.custodes.verifier.tables.FactRows] makes the rows that follow from it alone, and other
/// steps tell theirs. [org.custodes.verifier.tables.Comparison] compares both ways, by hashes of
/// rows, so that millions of them fit; what differs is told in words in a second pass.
@NullMarked
package org.custodes.verifier.tables;

import org.jspecify.annotations.NullMarked;
