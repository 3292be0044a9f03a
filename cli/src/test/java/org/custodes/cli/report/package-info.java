@NullMarked
package org.custodes.cli.report;

import org.jspecify.annotations.NullMarked;
