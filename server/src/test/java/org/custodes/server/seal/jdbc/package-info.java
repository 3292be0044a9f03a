/// Heads in tests.
@NullMarked
package org.custodes.server.seal.jdbc;

import org.jspecify.annotations.NullMarked;
