@NullMarked
package org.custodes.cli.run;

import org.jspecify.annotations.NullMarked;
