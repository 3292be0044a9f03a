@NullMarked
package org.custodes.server.frame;

import org.jspecify.annotations.NullMarked;
