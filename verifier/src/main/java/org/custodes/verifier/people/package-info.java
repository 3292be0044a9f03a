/// Who people are, as facts say it, and whether those who stand behind a fact were the right ones.
///
/// [org.custodes.verifier.people.People] is replayed in the order of the log, so that each fact is
/// judged by the accounts, duties, keys, conflicts and rules of its own place.
/// [org.custodes.verifier.people.TwoPeople] is the rule itself: as many different people as the
/// catalogue and the pack in force ask for, each with the duty, none about themselves, no pair in
/// conflict. The signatures are checked by the library's
/// [org.custodes.transparency.signature.SignatureCheck]. A fact that changes who people are and
/// does not pass changes nothing here: what rests on it is named as well.
@NullMarked
package org.custodes.verifier.people;

import org.jspecify.annotations.NullMarked;
