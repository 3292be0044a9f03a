/// Facts in PostgreSQL, in the schema `facts`.
@NullMarked
package org.custodes.server.facts.jdbc;

import org.jspecify.annotations.NullMarked;
