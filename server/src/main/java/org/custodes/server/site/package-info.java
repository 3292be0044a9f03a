/// The State, its facilities, their material balance areas and their other parts.
///
/// [State] is given by the configuration. Facilities are entered with [RegisterFacility], areas
/// with [RegisterArea], and item control areas, key measurement points, security areas, storage
/// places and targets with [RegisterPart]; [EndPart] ends one of these. Each is an act that people
/// sign first, then a dated fact, and none is changed afterwards. What cannot be entered is a
/// [SiteRefusal]. Other rooms look areas up in [Areas] and parts in [Parts]. `Register` is what the
/// rules need of the tables.
@ApplicationModule(
    displayName = "Site",
    allowedDependencies = {"facts", "frame", "identity"})
@NullMarked
package org.custodes.server.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
