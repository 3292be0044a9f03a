/// Watching logs for somebody who does not keep them (C2SP tlog-witness).
///
/// A log sends an [org.custodes.transparency.witness.AddCheckpoint]:
///
/// ```
/// old 257
/// UHrU+xD3+aV352hBAW/KhN8eg7DcWaLd5WVBe0TJWFg=
/// …
///
/// books.facility-a.example/ledger
/// 300
/// Hd+cTK6+JCLk6Bk8VBE28PdeektKACb+qlOwZMq+eh4=
///
/// — books.facility-a.example/ledger 1OyJNCZB3pJ3S7s8MrfXmnqMJHjjryw1OovsDN4GWcv…
/// ```
///
/// which says: when you last signed, I had 257 leaves; now I have 300, and these hashes prove that
/// the 257 are still the first of them. The witness holds it against its
/// [org.custodes.transparency.witness.LastHead] and comes to a
/// [org.custodes.transparency.witness.Decision] by
/// [org.custodes.transparency.witness.WitnessRules]. The [org.custodes.transparency.witness.Answer]
/// to a good one is its cosignature.
///
/// - [org.custodes.transparency.witness.Witness] joins rules, keys, clock and memory.
/// - Its memory is a [org.custodes.transparency.witness.WitnessStore], in files a
///   [org.custodes.transparency.witness.WitnessFolder]. Losing it is the one thing that a witness
///   must not do.
@NullMarked
package org.custodes.transparency.witness;

import org.jspecify.annotations.NullMarked;
