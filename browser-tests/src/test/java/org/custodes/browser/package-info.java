/// The pages in a real browser.
///
/// A class marked [InTheHouse] is handed [Visits] by [Hospitality]: a [House], which is a
/// demonstration in a process of its own, and a [Chromium]. A [Visit] is one person's window; when
/// it closes, [Complaints] must be empty.
@NullMarked
package org.custodes.browser;

import org.jspecify.annotations.NullMarked;
