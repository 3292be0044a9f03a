/// Heads and cosignatures in PostgreSQL, in the schema `seal`.
@NullMarked
package org.custodes.server.seal.jdbc;

import org.jspecify.annotations.NullMarked;
