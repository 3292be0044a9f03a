/// How the frame is served: rendering, assets, messages, refusals, and its own few pages.
///
/// - Rendering: `JteViews` finds a template by its name, `Renderer` fills it with the `Frame` that
///   `Frames` puts together for the request. A page is rendered whole before the first byte leaves,
///   so a fault never leaves half a page.
/// - `Bundles` reads every room's messages once; `StaticAssets` every style, script and picture,
///   and `AssetController` serves them under a path that changes with their content.
/// - Refusals: `Failures` catches what handlers throw, `ErrorPages` what the container refuses;
///   both answer through `Answers`, which alone writes a refusal.
/// - Pages: `OverviewController`, `SearchController`, `LookController` (theme and language),
///   `ProblemController` (what a code means).
@NullMarked
package org.custodes.server.frame.web;

import org.jspecify.annotations.NullMarked;
