@NullMarked
package org.custodes.server.postgres;

import org.jspecify.annotations.NullMarked;
