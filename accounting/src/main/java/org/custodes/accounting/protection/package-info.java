/// How strictly nuclear material is to be protected against theft, by each authority's own table.
///
/// A [org.custodes.accounting.protection.ProtectedMaterial] is an amount as tables count it: a
/// [org.custodes.accounting.protection.MaterialKind] and the mass of what that kind names. A
/// [org.custodes.accounting.protection.CategoryTable] holds
/// [org.custodes.accounting.protection.Threshold]s with their sources and gives a
/// [org.custodes.accounting.protection.Categorisation]: a
/// [org.custodes.accounting.protection.ProtectionCategory] and the limit that decided. The tables
/// at hand are in [org.custodes.accounting.protection.CategoryTables]. Above 1 Gy/h
/// ([org.custodes.accounting.protection.DoseRate]) fuel counts as irradiated, and no longer when it
/// has cooled.
///
/// [org.custodes.accounting.protection.SummedFractions] is advice beyond the tables: several kinds,
/// each below a limit, that together come up to it.
@NullMarked
package org.custodes.accounting.protection;

import org.jspecify.annotations.NullMarked;
