/// `custodes witness`: whoever watches the logs of others.
@NullMarked
package org.custodes.cli.witness;

import org.jspecify.annotations.NullMarked;
