@NullMarked
package org.custodes.transparency.proof;

import org.jspecify.annotations.NullMarked;
