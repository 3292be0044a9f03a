/// Tests of `custodes log`.
@NullMarked
package org.custodes.cli.log;

import org.jspecify.annotations.NullMarked;
