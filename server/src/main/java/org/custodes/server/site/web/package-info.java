/// The page *Areas* and its interface for programs.
///
/// `AreasController` shows the State's list and takes entries typed into its two forms;
/// `SiteController` is the same for programs. `SiteRefusals` puts a refusal into words, for both.
@NullMarked
package org.custodes.server.site.web;

import org.jspecify.annotations.NullMarked;
