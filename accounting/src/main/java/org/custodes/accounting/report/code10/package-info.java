/// The labelled format of the IAEA's Code 10 (SG-FM-1172, version of 2 November 2011): reader,
/// writer and the 24 rules.
@NullMarked
package org.custodes.accounting.report.code10;

import org.jspecify.annotations.NullMarked;
