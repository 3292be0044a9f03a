/// Tests of the page *Seal*.
@NullMarked
package org.custodes.server.seal.web;

import org.jspecify.annotations.NullMarked;
