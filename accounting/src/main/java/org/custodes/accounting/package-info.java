@NullMarked
package org.custodes.accounting;

import org.jspecify.annotations.NullMarked;
