/// A facility's own books of nuclear material: every entry by two people, none ever changed.
///
/// [Books] lists the areas whose books are kept here. [Bookkeeping] is what accountants do: open
/// books, post changes, correct an entry, take a physical inventory, close days. Each asks for an
/// act that two people sign; what cannot be right is a [BookOutcome.Refused] before anybody signs.
/// What people type is a [TypedChange], which reads itself into lines of the library's journal.
/// [BookLedger] says what the books hold: as of any day, as known at any time, down to the entry.
///
/// These are the operator's books. Accounts as reported to the State are in `reports`.
@ApplicationModule(
    displayName = "Books",
    allowedDependencies = {"facts", "identity", "rules", "site", "frame"})
@NullMarked
package org.custodes.server.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
