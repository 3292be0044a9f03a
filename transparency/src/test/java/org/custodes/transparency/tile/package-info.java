@NullMarked
package org.custodes.transparency.tile;

import org.jspecify.annotations.NullMarked;
