@NullMarked
package org.custodes.server.facts;

import org.jspecify.annotations.NullMarked;
