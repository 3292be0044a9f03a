@NullMarked
package org.custodes.server.site;

import org.jspecify.annotations.NullMarked;
