@NullMarked
package org.custodes.server.filing.web;

import org.jspecify.annotations.NullMarked;
