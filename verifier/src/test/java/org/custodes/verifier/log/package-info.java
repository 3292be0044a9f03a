@NullMarked
package org.custodes.verifier.log;

import org.jspecify.annotations.NullMarked;
