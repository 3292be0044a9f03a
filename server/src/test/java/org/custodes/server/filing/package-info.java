@NullMarked
package org.custodes.server.filing;

import org.jspecify.annotations.NullMarked;
