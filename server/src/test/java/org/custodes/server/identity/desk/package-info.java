@NullMarked
package org.custodes.server.identity.desk;

import org.jspecify.annotations.NullMarked;
