/// What decay takes from plutonium and uranium, and the americium it leaves.
///
/// An [org.custodes.accounting.decay.IsotopicVector] has masses and their reference date and can be
/// asked for a later day. [org.custodes.accounting.decay.Decay] does the sum with the
/// [org.custodes.accounting.decay.HalfLife] of each nuclide.
@NullMarked
package org.custodes.accounting.decay;

import org.jspecify.annotations.NullMarked;
