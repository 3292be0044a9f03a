@NullMarked
package org.custodes.server.rules;

import org.jspecify.annotations.NullMarked;
