@NullMarked
package org.custodes.transparency.json;

import org.jspecify.annotations.NullMarked;
