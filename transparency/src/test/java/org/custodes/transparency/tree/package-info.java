@NullMarked
package org.custodes.transparency.tree;

import org.jspecify.annotations.NullMarked;
