/// The State, its facilities and its material balance areas.
///
/// [State] is given by the configuration. A reporting officer enters facilities with
/// [RegisterFacility] and areas with [RegisterArea]; each is a dated fact, and none is changed
/// afterwards. What cannot be entered is a [SiteRefusal]. Other rooms look areas up in [Areas].
/// `Register` is what the rules need of the tables.
@ApplicationModule(
    displayName = "Site",
    allowedDependencies = {"facts", "frame", "identity"})
@NullMarked
package org.custodes.server.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
