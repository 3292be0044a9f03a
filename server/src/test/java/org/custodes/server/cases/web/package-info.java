@NullMarked
package org.custodes.server.cases.web;

import org.jspecify.annotations.NullMarked;
