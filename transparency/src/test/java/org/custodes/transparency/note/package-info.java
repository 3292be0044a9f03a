@NullMarked
package org.custodes.transparency.note;

import org.jspecify.annotations.NullMarked;
