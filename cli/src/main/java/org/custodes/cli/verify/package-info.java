/// `custodes log verify`: the outside verifier at the terminal, and its findings on paper.
@NullMarked
package org.custodes.cli.verify;

import org.jspecify.annotations.NullMarked;
