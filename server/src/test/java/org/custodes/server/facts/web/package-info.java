@NullMarked
package org.custodes.server.facts.web;

import org.jspecify.annotations.NullMarked;
