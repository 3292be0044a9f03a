/// Which signed heads somebody believes.
///
/// A [org.custodes.transparency.policy.TrustPolicy] is a text file that an inspector writes or was
/// given by someone they trust:
///
/// ```
/// log books.facility-a.example/ledger+d4ec8934+AQ1Q2iFY2YoROOi/7GfJnsRy9LTwIvvojwdQlcjh7IDz
/// witness state safeguards.state.example/witness+15f87ac6+BMN7Ki2KFoS9y6xIgRkVIPuAcL3IUdfkTVV2btTPBsXv
/// witness b books.facility-b.example/witness+9566556a+BBxcrjABiUyiycJiktb4OXfEM91o3cCmy4V0buIcoHx2
/// witness c books.facility-c.example/witness+ad4d24cc+BBVeszUb53DEods/jbywmUyD/d3Yke4w/WbHVj3Uxwi9
/// group peers any b c
/// group books all state peers
/// quorum books
/// ```
///
/// It reads: believe a head of this log once the State and at least one of two peers have signed
/// it. The answer is a [org.custodes.transparency.policy.HeadVerdict]: trusted, with who signed at
/// which time; refused, with the reason; or short of the quorum, with every
/// [org.custodes.transparency.policy.Shortfall].
@NullMarked
package org.custodes.transparency.policy;

import org.jspecify.annotations.NullMarked;
