/// What a content says, in one sentence made from its fields.
@NullMarked
package org.custodes.transparency.sentence;

import org.jspecify.annotations.NullMarked;
