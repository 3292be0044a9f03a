@NullMarked
package org.custodes.server.books;

import org.jspecify.annotations.NullMarked;
