@NullMarked
package org.custodes.transparency.witness;

import org.jspecify.annotations.NullMarked;
