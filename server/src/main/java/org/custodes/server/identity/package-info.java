/// Who a person is here: accounts, duties, passwords, sessions and tokens. The administrator's
/// room; no content.
///
/// - [Accounts] has what one person does to accounts alone, [AccountRequests] what takes two
///   (`AccountMaking`, `DutiesChange`, `PasswordGiving`, `AccountOpening`). They refuse with
///   [AccountOutcome.Refused]. A password that two people gave is shown once by [OneTimePasswords].
///   A [Login] and a [OneTimePassword] cannot be malformed.
/// - [Held] is a duty as somebody holds it: for the whole house or for one balance area.
/// - A person is a pseudonym, apart from their accounts. [PersonNames] knows what they are called:
///   `PersonalSeal` keeps it under a key from `PersonKeys`, a folder outside of the database, until
///   [NameErasure] deletes both.
/// - [SignIn] answers a login and a password: with a session, or with one *no* for whatever is
///   wrong. `Lockout` is its patience: how many failures it takes before an account or an address
///   must wait, and how long. `Tries` counts them.
/// - Whoever has set up a second factor is halfway in after the password, which opens nothing;
///   [SecondStep] takes the code. [OneTimeCodes] are set up by each person for themself and end
///   with a password that two people give. `SecondFactorRule` says who must have one.
/// - `Passwords` is the rule of what may be a password, `PasswordHashing` (Argon2id) what is kept
///   of one.
/// - [Passkeys] stand for password and code together; `web` checks what devices answer. They are no
///   [SigningKey]s.
/// - [ProviderSignIn] takes an identity provider's word in place of the password; [ProviderVisits]
///   are those who were sent there.
/// - [Sessions] are of browsers and end when idle, when old, or when somebody ends them. [Tokens]
///   are of programs. Of both only a hash is kept; the [Secret] itself is shown or sent once.
/// - [SignedIn] is who makes a request, as other rooms see it: `@AuthenticationPrincipal SignedIn
///   person`.
///
/// A password stands for little: the server that checks it could also forge it. What people sign
/// they sign with [SigningKey]s whose private half this server has never seen.
///
/// - An [Act] is something that is signed before it is done; the room that does it makes a bean.
///   [Approvals] stores the exact bytes, gathers the signatures that [SigningRules] ask for, and
///   does the act in the transaction of the last one. What an act gets is an [Approved], which
///   nobody else can make. `Signatories` is the one place that says who may sign what.
/// - [SigningKeys] are offered by a person, sign for themselves and are enrolled by two others
///   (`KeyEnrolment`); those of somebody who had none left sign after a [SignerConfirmation];
///   [Founding] is the ceremony of the first two. [SigningPlaces] are the desks whose signatures
///   count.
/// - [Conflicts] are pairs that may not sign for each other. Two people enter one into the
///   [ConflictRegister] and end it ([ConflictEntry], [ConflictEnd]).
/// - `LibraryVerifier` judges a signature by the library that the outside verifier is made of,
///   while the key is still in the person's hand.
/// - Where the rules take a one-time code, `CodeHand` judges it in place of a signature. The fact
///   then says so apart from its signatures: the server alone stands for it.
///
/// `web` keeps the doors (`Door` asks `Doorkeeper`, who has every room's access rules) and shows
/// the pages; `jdbc` keeps the tables of the schema `identity`.
@ApplicationModule(
    displayName = "Identity",
    allowedDependencies = {"facts", "frame"})
@NullMarked
package org.custodes.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
