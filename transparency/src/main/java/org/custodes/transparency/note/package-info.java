/// Texts with signatures below them that a person can read and a program can check (C2SP
/// signed-note).
///
/// ```
/// example.com/log/testdata
/// 3
/// Wqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=
///
/// — example.com/log/testdata M9e0lvAQRtH832pk2RTbeSeZMkp4FZSdJYFBUjO5SKxuRbywPUF3cx+HUrb50kjd3rUWW/fj53Wj1dwcwh9bGQnqVAg=
/// ```
///
/// The text is what stands above the last empty line, its newline included. The base64 holds four
/// bytes of the key's id, then the signature. The key is known beforehand as
///
/// ```
/// example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx
/// ```
///
/// Whoever trusts no program of ours takes the text into the file `text` and asks OpenSSL:
///
/// ```
/// (printf '\060\052\060\005\006\003\053\145\160\003\041\000'
///  echo AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx | base64 -d | tail -c 32) > key.der
/// echo M9e0lvAQRtH832pk2RTbeSeZMkp4FZSdJYFBUjO5SKxuRbywPUF3cx+HUrb50kjd3rUWW/fj53Wj1dwcwh9bGQnqVAg= |
///  base64 -d | tail -c 64 > signature
/// openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in text -sigfile signature
/// Signature Verified Successfully
/// ```
///
/// - [org.custodes.transparency.note.SignedNote] is the note, a
///   [org.custodes.transparency.note.SignatureLine] one of its signatures.
/// - [org.custodes.transparency.note.VerifierKey] and [org.custodes.transparency.note.SigningKey]
///   are the halves of a key, with a [org.custodes.transparency.note.KeyName], a
///   [org.custodes.transparency.note.KeyType] and a [org.custodes.transparency.note.KeyId].
/// - A [org.custodes.transparency.note.KeyFile] keeps private keys.
/// - [org.custodes.transparency.note.NoteCheck] asks known keys.
@NullMarked
package org.custodes.transparency.note;

import org.jspecify.annotations.NullMarked;
