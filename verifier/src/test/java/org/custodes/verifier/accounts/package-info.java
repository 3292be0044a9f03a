@NullMarked
package org.custodes.verifier.accounts;

import org.jspecify.annotations.NullMarked;
