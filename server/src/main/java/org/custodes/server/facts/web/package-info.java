/// What the frame shows of the record.
@NullMarked
package org.custodes.server.facts.web;

import org.jspecify.annotations.NullMarked;
