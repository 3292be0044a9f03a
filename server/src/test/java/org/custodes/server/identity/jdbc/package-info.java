@NullMarked
package org.custodes.server.identity.jdbc;

import org.jspecify.annotations.NullMarked;
