@NullMarked
package org.custodes.verifier.tables;

import org.jspecify.annotations.NullMarked;
