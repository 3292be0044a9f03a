@NullMarked
package org.custodes.transparency.signature;

import org.jspecify.annotations.NullMarked;
