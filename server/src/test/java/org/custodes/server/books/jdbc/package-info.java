@NullMarked
package org.custodes.server.books.jdbc;

import org.jspecify.annotations.NullMarked;
