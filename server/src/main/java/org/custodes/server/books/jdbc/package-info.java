/// The books in PostgreSQL, in the schema `books`.
@NullMarked
package org.custodes.server.books.jdbc;

import org.jspecify.annotations.NullMarked;
