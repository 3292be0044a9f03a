/// The page *Record* and its interface for programs.
///
/// `RecordController` lists facts and opens one to its exact bytes; `FactsController` is the same
/// for programs. Both read what is looked for with `Wanted`, and see only what is `VisibleFacts` to
/// whoever asks. `FollowersController` shows how far everyone is who follows the log.
/// `RecordedLine` is the foot of every page. `FactsConfiguration` says who may.
@NullMarked
package org.custodes.server.facts.web;

import org.jspecify.annotations.NullMarked;
