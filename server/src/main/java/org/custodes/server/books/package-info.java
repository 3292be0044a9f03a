/// A facility's own books of nuclear material: every entry by two people, none ever changed.
///
/// # What others use
///
/// [Books] lists the areas whose books are kept here. [Bookkeeping] is what accountants do: open
/// books, post changes, correct an entry, take a physical inventory, close days. Each asks for an
/// act that two people sign; what cannot be right is a [BookOutcome.Refused] before anybody signs.
/// [Bookkeeping#recordedAt] does the same for imported or simulated history. [BookLedger] says what
/// the books hold: as of any day, as known at any time, down to the entry. [DecayProposals] says
/// what plutonium loses by decay, for people to post.
///
/// # One change's way
///
/// 1. What somebody typed is a [TypedChange]. `ReadChange` reads it into an entry of the library's
///    journal, or names every flaw; `Allowed` says what the books, as they stand, do not allow.
/// 2. `Keys` knows whether the change was asked for before. `Asks` writes it as a fact, by
///    `ChangeForm`, with one sentence made by `Says`, and hands it to those who sign.
/// 3. The acts are `PostingAct` (in open days, and late), `CorrectEntry`, `CloseDays`,
///    `TakeInventory` and `OpenBooks`. Each is tried again at every signature, sharing or holding
///    the lock of the area's periods, and carried out in the transaction of the last.
/// 4. [BookStore] adds entries, lines and postings by one statement. The tables keep the same law
///    in constraints with telling names; what they refuse is a *no* in words, too.
///
/// Postings are made by the library from what was reported, never by anybody here. A listing is
/// signed by its hash, number and totals ([Listing]).
///
/// These are the operator's books. Accounts as reported to the State are in `reports`. Why it is
/// built like this stands in `docs/decisions/0011-books.md`.
@ApplicationModule(
    displayName = "Books",
    allowedDependencies = {"facts", "identity", "rules", "site", "frame"})
@NullMarked
package org.custodes.server.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
