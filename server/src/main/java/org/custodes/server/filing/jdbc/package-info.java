/// Filed reports in PostgreSQL, in the schema `filing`.
@NullMarked
package org.custodes.server.filing.jdbc;

import org.jspecify.annotations.NullMarked;
