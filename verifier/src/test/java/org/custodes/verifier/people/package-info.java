@NullMarked
package org.custodes.verifier.people;

import org.jspecify.annotations.NullMarked;
