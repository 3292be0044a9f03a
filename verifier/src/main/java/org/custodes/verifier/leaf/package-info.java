/// A fact, read from its bytes by code that the server does not share.
///
/// The [org.custodes.verifier.leaf.Catalogue] is data: every type of fact with its fields, copied
/// from the server's when the program was built. A [org.custodes.verifier.leaf.Leaf] is a fact
/// whose bytes are in the one spelling, whose members are those of the envelope, and whose fields
/// are those of its type. What is anything else is [org.custodes.verifier.leaf.Unreadable].
@NullMarked
package org.custodes.verifier.leaf;

import org.jspecify.annotations.NullMarked;
