/// The one who signs heads of a log: a process of its own, so that whoever holds the rest of the
/// house does not hold the log's key.
///
/// A [org.custodes.transparency.signer.HeadSigner] keeps the last head it signed and signs only
/// what is proven to extend it. So nobody can have it sign two histories: not by a stolen session,
/// not by a second server, not by a backup that was put back. It is asked over a
/// [org.custodes.transparency.signer.SignerSocket], a socket in the file system whose rights say
/// who may ask; [org.custodes.transparency.signer.SignerLine] is the asking side.
///
/// What is asked and answered are short texts:
///
/// ```
/// old 3
/// hGlv+MKT5BTfNGvWb9Rwkk9hKXp95j7BNX6PaPGyX8U=
///
/// 4
/// 3XqVYo8cmNVk/vVN3HbfGw/zr2bDJdbkTfGYHXKJ0W0=
/// ```
///
/// asks for a head of four leaves; the answer begins with a line `signed`, `other-size` or
/// `refused`, below which stand the note, the size that the signer knows, or a sentence.
@NullMarked
package org.custodes.transparency.signer;

import org.jspecify.annotations.NullMarked;
