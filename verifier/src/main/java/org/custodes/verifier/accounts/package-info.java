/// The books, built again from the facts alone, by a small table of codes of their own.
///
/// [org.custodes.verifier.accounts.Projection] hears facts in the order of the log and tells the
/// rows that the tables of the books must show: entries, lines, postings, what lies where.
/// `codes.txt` says which account stands on the other side of each inventory change. Listings are
/// the one thing that is not in a fact: [org.custodes.verifier.accounts.Listings] reads their rows
/// from the export and makes their hash, which two people signed.
@NullMarked
package org.custodes.verifier.accounts;

import org.jspecify.annotations.NullMarked;
