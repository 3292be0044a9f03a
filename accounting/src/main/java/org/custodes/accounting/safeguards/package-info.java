/// The measures by which international safeguards weigh nuclear material.
///
/// A [org.custodes.accounting.safeguards.SafeguardsMaterial] is what the IAEA has a
/// [org.custodes.accounting.safeguards.SignificantQuantity] and a
/// [org.custodes.accounting.safeguards.TimelinessGoal] for.
/// [org.custodes.accounting.safeguards.EffectiveKilograms] weigh an inventory, and
/// [org.custodes.accounting.safeguards.Exemption] says how much may be exempted for its quantity.
/// Every number carries its [org.custodes.accounting.Source].
///
/// Measures that depend on the enrichment are of single batches: the mean enrichment of a sum would
/// hide the most enriched of them.
@NullMarked
package org.custodes.accounting.safeguards;

import org.jspecify.annotations.NullMarked;
