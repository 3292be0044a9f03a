/// The server: one package per subject, which its people would name.
///
/// [CustodesServer] starts it on a database that [Schema] has brought to the right version. The
/// rooms are packages below this one; each says in its own package-info which lower rooms it may
/// use. `postgres` and `frame` are services of the house, which any room may use.
@NullMarked
package org.custodes.server;

import org.jspecify.annotations.NullMarked;
