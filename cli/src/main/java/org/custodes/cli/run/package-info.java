/// Commands that start things: `demo`, `serve`, `migrate`.
///
/// [DemoCommand] brings up everything on this machine. [ServeCommand] and [MigrateCommand] read one
/// `Configuration`, which refuses what it does not know by name and line. `Ports` finds where to
/// listen, `House` starts and stops the parts in order. Where a command cannot be carried out it
/// throws a [CannotRun], whose message is all that is shown.
@NullMarked
package org.custodes.cli.run;

import org.jspecify.annotations.NullMarked;
