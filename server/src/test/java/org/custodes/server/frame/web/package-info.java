@NullMarked
package org.custodes.server.frame.web;

import org.jspecify.annotations.NullMarked;
