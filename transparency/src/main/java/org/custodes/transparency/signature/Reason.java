package org.custodes.transparency.signature;

import java.util.Locale;

/// Which check a signature did not pass. The code is stable: programs may compare it.
public enum Reason {
  /// The content is too long, no strict JSON, or not canonical.
  CONTENT,
  /// There are more signatures, or fewer, than there may be.
  COUNT,
  /// A signature's members are not those of its kind.
  FORM,
  /// Bytes are not in the one spelling of base64url.
  BASE64URL,
  /// A statement is not in its one form.
  STATEMENT,
  /// The batch is not known, is of another act or log, or does not list this content.
  BATCH,
  /// The key is not enrolled at this place of the log, or is none of the keys taken.
  KEY,
  /// The signature is of another kind than the key.
  KIND,
  /// The rule in force does not take this kind of key, or keys that can be copied.
  POLICY,
  /// Authenticator data has another length than that of an assertion without extensions.
  AUTHENTICATOR_DATA,
  /// The security key signed for another name of site.
  RP_ID,
  /// The person was not there or not verified, or the key's flags are not as enrolled.
  FLAGS,
  /// Client data is too long or no strict JSON.
  CLIENT_DATA,
  /// Client data is of another ceremony than signing.
  TYPE,
  /// What was signed is another statement: other bytes, another act or another log.
  CHALLENGE,
  /// The page that asked is not of a signing place.
  ORIGIN,
  /// The page that asked stood in a frame.
  CROSS_ORIGIN,
  /// The signature is not of this key over these bytes.
  SIGNATURE,
  /// An act that must be there is missing.
  ACTS,
  /// One person stands for two, or for themselves.
  PERSONS,
  /// A new key has not itself signed its enrolment.
  ENROL;

  /// For example `rp-id`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
