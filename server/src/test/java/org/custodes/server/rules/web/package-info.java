@NullMarked
package org.custodes.server.rules.web;

import org.jspecify.annotations.NullMarked;
