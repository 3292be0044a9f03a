/// PostgreSQL of the house's own: unpacked, started, stopped and survived.
///
/// [EmbeddedPostgres] is the face. It takes [Settings] (where the data lie, and whether they must
/// outlive a power cut), and gives out [Access] for one [Role] at a time. Nothing here knows a
/// framework; an external database needs nothing of this package but the roles.
///
/// Behind it: `Binaries` unpacks the server once, `Ownership` finds a way not to be root, `Cluster`
/// makes the data folder, `Postmaster` starts and stops the process and deals with one left over by
/// a killed run, `Secrets` keeps passwords in files of mode 0600, `Roles` makes the owner, migrator
/// and application roles. What goes wrong is a [PostgresUnavailable] in words an operator can act
/// on.
@NullMarked
package org.custodes.server.postgres;

import org.jspecify.annotations.NullMarked;
