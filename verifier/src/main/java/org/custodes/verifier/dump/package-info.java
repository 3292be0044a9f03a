/// Reads an export of the database: the text that `pg_dump --format=plain --data-only` writes.
///
/// A [org.custodes.verifier.dump.Dump] is the file with the place of each table in it. Each table
/// is a `COPY … FROM stdin` block; [org.custodes.verifier.dump.Table#read] gives its rows one by
/// one, a [org.custodes.verifier.dump.Row] each, so a file that is larger than memory is read as
/// well. [org.custodes.verifier.dump.Schema] knows which tables, columns and changes of the
/// database there are; an export of anything else is refused, since nothing could be said about it.
///
/// The file is mapped, not copied: it must not change while it is read.
@NullMarked
package org.custodes.verifier.dump;

import org.jspecify.annotations.NullMarked;
