/// Sets text on the pages of a PDF.
@NullMarked
package org.custodes.cli.pdf;

import org.jspecify.annotations.NullMarked;
