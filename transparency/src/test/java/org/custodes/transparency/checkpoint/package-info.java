@NullMarked
package org.custodes.transparency.checkpoint;

import org.jspecify.annotations.NullMarked;
