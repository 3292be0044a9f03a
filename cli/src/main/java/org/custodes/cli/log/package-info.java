/// `custodes log`: the record's log, its signer, its proofs.
@NullMarked
package org.custodes.cli.log;

import org.jspecify.annotations.NullMarked;
