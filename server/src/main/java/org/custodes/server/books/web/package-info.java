/// The books as accountants use them, and the same for programs.
///
/// `BooksController` shows what lies where. Acts are asked for at `BookPostController` (one change,
/// in a form with only the fields of its code), `BookPasteController` (lines of a spreadsheet, each
/// with its verdict), `BookEntryController` (an entry, its correction and its taking back) and
/// `BookPeriodController` (opening, physical inventory, closing); each leads to an approval.
/// `BookLedgerController` has the general ledger and the batches. `BooksApi` is all this for
/// programs.
///
/// `BookAsked` reads what addresses ask for, `FlawWords` puts what is wrong beside its field, and
/// `BothSigns` writes a balance as the Agency and as Euratom do.
@NullMarked
package org.custodes.server.books.web;

import org.jspecify.annotations.NullMarked;
