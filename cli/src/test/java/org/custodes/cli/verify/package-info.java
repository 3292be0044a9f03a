@NullMarked
package org.custodes.cli.verify;

import org.jspecify.annotations.NullMarked;
