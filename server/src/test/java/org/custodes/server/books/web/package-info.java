@NullMarked
package org.custodes.server.books.web;

import org.jspecify.annotations.NullMarked;
