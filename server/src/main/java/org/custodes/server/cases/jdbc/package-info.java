/// Irregularities and steps in PostgreSQL, in the schema `cases`.
@NullMarked
package org.custodes.server.cases.jdbc;

import org.jspecify.annotations.NullMarked;
