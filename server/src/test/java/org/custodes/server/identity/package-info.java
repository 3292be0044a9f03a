@NullMarked
package org.custodes.server.identity;

import org.jspecify.annotations.NullMarked;
