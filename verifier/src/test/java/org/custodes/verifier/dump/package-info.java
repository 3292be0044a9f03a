@NullMarked
package org.custodes.verifier.dump;

import org.jspecify.annotations.NullMarked;
