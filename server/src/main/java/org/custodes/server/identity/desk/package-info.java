/// Which names of host are served, and what on each.
///
/// `HostGate` stands before everything else. A request for the signing desk gets one of its three
/// files (`DeskFiles`) and nothing else, without cookie or session; one for the application goes on
/// to the doors; one for a name that is neither is refused, so that no other name can be made to
/// point here. `Hosts` knows the names.
///
/// The desk's page itself is `desk/desk.js` among the resources.
@NullMarked
package org.custodes.server.identity.desk;

import org.jspecify.annotations.NullMarked;
