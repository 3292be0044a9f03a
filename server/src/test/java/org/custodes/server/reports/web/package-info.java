@NullMarked
package org.custodes.server.reports.web;

import org.jspecify.annotations.NullMarked;
