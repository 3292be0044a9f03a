@NullMarked
package org.custodes.verifier.leaf;

import org.jspecify.annotations.NullMarked;
