/// Material balances, with the sign convention in the type.
///
/// An [org.custodes.accounting.balance.IaeaBalance] is the balance of one category in one area over
/// a [org.custodes.accounting.balance.Period], loss-positive; an
/// [org.custodes.accounting.balance.EuratomBalance] is the same in Euratom's signs, codes
/// ([org.custodes.accounting.balance.EuratomCode]) and categories
/// ([org.custodes.accounting.balance.EuratomCategory]), where a loss is negative. An
/// [org.custodes.accounting.balance.EuratomConversion] turns one into the other, or names the codes
/// that have no counterpart. A [org.custodes.accounting.balance.CategoryChange] moves uranium
/// between categories and can neither make nor lose any.
///
/// Balances hold exact sums. A [org.custodes.accounting.balance.Rounding] is applied once, when a
/// report prints them, and hands back the adjustment it owes.
///
/// How far a MUF can stray from measurement errors alone is a
/// [org.custodes.accounting.balance.SigmaMuf]; sequences of MUFs are taken apart by
/// [org.custodes.accounting.balance.Sitmuf] and watched by
/// [org.custodes.accounting.balance.PageTest].
@NullMarked
package org.custodes.accounting.balance;

import org.jspecify.annotations.NullMarked;
