/// The record that nobody inside can rewrite: facts become leaves of a transparency log, whose
/// heads are signed by a process that alone holds the log's key, and cosigned by witnesses
/// elsewhere.
///
/// - [LogFolder] keeps leaves and tiles as files; `Leaves` follows the facts and writes each, as it
///   was recorded, at its index. The files are the record, the tables of this house an index of it.
/// - [Sealing] has a head signed by the [Signer] soon after facts came.
/// - [Witnessing] shows heads to each [WitnessDoor] and keeps what it puts under them. A head is
///   witnessed when the trust policy says so.
/// - [Heads] remembers all heads; [SealedLog] tells of a fact's standing and makes its proof.
///
/// What a witness has signed cannot be taken back unseen. Whatever came after it is the
/// *unwitnessed window*, which the pages show.
@ApplicationModule(
    displayName = "Seal",
    allowedDependencies = {"facts", "identity", "frame"})
@NullMarked
package org.custodes.server.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
