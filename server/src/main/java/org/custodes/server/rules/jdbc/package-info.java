/// Packs and their activations in PostgreSQL, in the schema `rules`.
@NullMarked
package org.custodes.server.rules.jdbc;

import org.jspecify.annotations.NullMarked;
