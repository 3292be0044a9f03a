@NullMarked
package org.custodes.server;

import org.jspecify.annotations.NullMarked;
