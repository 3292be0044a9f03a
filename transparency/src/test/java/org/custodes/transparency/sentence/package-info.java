@NullMarked
package org.custodes.transparency.sentence;

import org.jspecify.annotations.NullMarked;
