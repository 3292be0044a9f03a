/// Who signed which bytes, for which act: the form of signatures in facts and every check of them.
///
/// - What a key signs is a [org.custodes.transparency.signature.Statement]: log, act, and the
///   hashes of 1 to 500 contents.
/// - A [org.custodes.transparency.signature.FactSignature] is what stands in the fact: by a
///   security key (WebAuthn), by a device key (the browser's), or by reference to a batch signed
///   once.
/// - [org.custodes.transparency.signature.SignatureCheck] judges a fact's signatures under a
///   [org.custodes.transparency.signature.SigningPolicy] with the
///   [org.custodes.transparency.signature.EnrolledKey]s that a
///   [org.custodes.transparency.signature.KeyRegister] knows, and answers with a
///   [org.custodes.transparency.signature.Verdict].
/// - [org.custodes.transparency.signature.Registration] reads what a security key says of itself
///   when it is enrolled.
/// - [org.custodes.transparency.signature.SoftwareKey] signs as a browser's device key does, for
///   simulated people and tests.
///
/// A signature says that someone who held this person's key, on a page of this origin, signed
/// exactly these bytes for this act. It does not say that the screen showed them these bytes.
///
/// The server checks with this code when a signature arrives, and the outside verifier checks with
/// it again. Signatures are checked by the JDK; nothing here calculates with keys.
@NullMarked
package org.custodes.transparency.signature;

import org.jspecify.annotations.NullMarked;
