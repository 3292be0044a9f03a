/// The values of nuclear material accounts, in the terms of the field and on the JDK alone.
///
/// A [org.custodes.accounting.Mass] is an exact number of micrograms;
/// [org.custodes.accounting.Content] is how much of one [org.custodes.accounting.Category] there
/// is, with the fissile mass beside the element. What happened is an
/// [org.custodes.accounting.AccountingCode]: an inventory change
/// ([org.custodes.accounting.ChangeCode], with its effect on the book), a line of the material
/// balance ([org.custodes.accounting.BalanceCode]) or a
/// [org.custodes.accounting.RoundingAdjustment] to one. What the material is stands in a
/// [org.custodes.accounting.MaterialDescription]; where it is in [org.custodes.accounting.Country],
/// [org.custodes.accounting.Facility], [org.custodes.accounting.Mba] and
/// [org.custodes.accounting.Kmp]; which part of it in [org.custodes.accounting.BatchName]; how its
/// mass is known in [org.custodes.accounting.MeasurementBasis].
///
/// An [org.custodes.accounting.Enrichment] is an exact ratio, a
/// [org.custodes.accounting.NaturalBand] says which uranium counts as natural, and a
/// [org.custodes.accounting.Source] says where a number was read, or that it was not.
///
/// The code lists are those of the IAEA's SG-FM-1172 (Code 10, labelled, version of 2 November
/// 2011). What that text leaves open says so where it stands.
@NullMarked
package org.custodes.accounting;

import org.jspecify.annotations.NullMarked;
