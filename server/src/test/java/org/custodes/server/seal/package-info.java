/// Tests of the log's heads and witnesses.
@NullMarked
package org.custodes.server.seal;

import org.jspecify.annotations.NullMarked;
