/// The pages *Rules* and their interface for programs.
///
/// `PacksController` shows the shelf, a pack with every value, its difference to the one in force,
/// and takes files; `RulesApi` reads the same for programs. `RuleWords` puts values, marks and
/// faults into words.
@NullMarked
package org.custodes.server.rules.web;

import org.jspecify.annotations.NullMarked;
