/// The double-entry journal of a facility's books: what an inventory change does to which account.
///
/// An [org.custodes.accounting.journal.Entry] is one event on one day in one area. Its
/// [org.custodes.accounting.journal.Posting]s sum to zero in every category, for the element and
/// for the fissile mass, so nothing appears or disappears: what leaves a batch arrives in an
/// [org.custodes.accounting.journal.Account] that says where it went. An inventory change is told
/// in [org.custodes.accounting.journal.ChangeLine]s, each of which is one line of an inventory
/// change report; [org.custodes.accounting.journal.ChangeRules] says what is wrong with them.
///
/// A [org.custodes.accounting.journal.Journal] keeps entries in memory by the whole law of the
/// books: nothing below zero on any day, closed days stay closed, a correction reverses and posts
/// anew, balances as of any day and as known at any time. The server's books keep the same law in a
/// database; tests hold the two together.
@NullMarked
package org.custodes.accounting.journal;

import org.jspecify.annotations.NullMarked;
