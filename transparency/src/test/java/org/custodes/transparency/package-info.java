@NullMarked
package org.custodes.transparency;

import org.jspecify.annotations.NullMarked;
