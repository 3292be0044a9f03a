@NullMarked
package org.custodes.server.reports.jdbc;

import org.jspecify.annotations.NullMarked;
