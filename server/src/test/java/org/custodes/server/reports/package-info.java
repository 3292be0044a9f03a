@NullMarked
package org.custodes.server.reports;

import org.jspecify.annotations.NullMarked;
