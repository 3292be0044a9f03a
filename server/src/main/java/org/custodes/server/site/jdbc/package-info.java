/// The State's list in PostgreSQL, in the schema `site`.
@NullMarked
package org.custodes.server.site.jdbc;

import org.jspecify.annotations.NullMarked;
