@NullMarked
package org.custodes.cli;

import org.jspecify.annotations.NullMarked;
