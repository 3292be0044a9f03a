/// The sealed log: its heads, its tiles, and whether the facts of the export are what was sealed.
///
/// [org.custodes.verifier.log.SealedLog] holds the newest head against the trust policy and against
/// every earlier head that somebody kept: whoever knows a larger log has found a truncation,
/// whoever knows another root of the same size a fork. Every tile is then built again from the
/// entries and compared up to the root, so that a wrong byte is named by bundle and entry. What
/// witnesses signed when gives [org.custodes.verifier.log.QuorumTimes]: between which moments each
/// fact was recorded.
@NullMarked
package org.custodes.verifier.log;

import org.jspecify.annotations.NullMarked;
