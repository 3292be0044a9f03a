/// The tables of the schema `identity`.
@NullMarked
package org.custodes.server.identity.jdbc;

import org.jspecify.annotations.NullMarked;
