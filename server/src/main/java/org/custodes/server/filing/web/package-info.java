/// The pages *Sent reports* and their interface for programs.
///
/// `FilingController` shows what is due and what was filed, previews a report with every entry
/// opened to the entries of the books behind it, asks for its signing, hands the file out, compares
/// it with the books and takes in what became of it; `FilingApi` is the same for programs. `Reader`
/// puts what both show together, `FilingHouse` says who may do what.
@NullMarked
package org.custodes.server.filing.web;

import org.jspecify.annotations.NullMarked;
