@NullMarked
package org.custodes.server.identity.web;

import org.jspecify.annotations.NullMarked;
