/// The page *Seal*, proofs to take away, and the foot of every page.
///
/// `SealController` shows how far the log is sealed and witnessed, hands out heads, tiles and
/// proofs; `SealApi` says the same to programs. `SealLine` is the foot of every page, `SealHouse`
/// says who may.
@NullMarked
package org.custodes.server.seal.web;

import org.jspecify.annotations.NullMarked;
