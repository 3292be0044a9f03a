@NullMarked
package org.custodes.server.site.web;

import org.jspecify.annotations.NullMarked;
