@NullMarked
package org.custodes.server.facts.jdbc;

import org.jspecify.annotations.NullMarked;
