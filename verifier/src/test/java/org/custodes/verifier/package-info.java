@NullMarked
package org.custodes.verifier;

import org.jspecify.annotations.NullMarked;
