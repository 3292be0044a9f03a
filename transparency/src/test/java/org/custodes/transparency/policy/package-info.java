@NullMarked
package org.custodes.transparency.policy;

import org.jspecify.annotations.NullMarked;
