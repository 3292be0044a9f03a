@NullMarked
package org.custodes.server.cases;

import org.jspecify.annotations.NullMarked;
