/// What a content says, in one sentence made from its fields.
///
/// A [org.custodes.transparency.sentence.Template] stands in the catalogue of facts beside the
/// type; filled with a content it is what a signer reads, and what a receipt says later. The
/// signing desk has a formatter of its own in JavaScript; `reference/sentences/cases.json` holds
/// the two together. [org.custodes.transparency.sentence.Plain] refuses characters that a reader
/// would not see.
///
/// English, no locale, no clock: the same content gives the same sentence for ever.
@NullMarked
package org.custodes.transparency.sentence;

import org.jspecify.annotations.NullMarked;
