/// Tests of `custodes witness`.
@NullMarked
package org.custodes.cli.witness;

import org.jspecify.annotations.NullMarked;
