@NullMarked
package org.custodes.benchmarks;

import org.jspecify.annotations.NullMarked;
