package org.custodes.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.identity.PasswordNotes.Note;
import org.custodes.server.identity.PersonalSeal.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives accounts one-time passwords. Of a password that two people have agreed to only the hash is
/// kept, and a note for whoever prepared it, which they can look at once.
@Component
public class OneTimePasswords {

  private final AccountStore accounts;
  private final PasswordHashing hashing;
  private final Sessions sessions;
  private final PasswordNotes notes;
  private final PersonalSeal seal;
  private final Clock clock;
  private final SecureRandom random;

  OneTimePasswords(
      AccountStore accounts,
      PasswordHashing hashing,
      Sessions sessions,
      PasswordNotes notes,
      PersonalSeal seal,
      Clock clock,
      SecureRandom random) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.sessions = sessions;
    this.notes = notes;
    this.seal = seal;
    this.clock = clock;
    this.random = random;
  }

  /// A password to hand over.
  public record Given(Account account, OneTimePassword password) {}

  /// Puts a one-time password in the place of the present one; all sessions end.
  OneTimePassword give(UUID account) {
    OneTimePassword password = OneTimePassword.made(random);
    accounts.setPassword(account, hashing.hash(password.text()), true, now());
    sessions.endAll(account);
    return password;
  }

  /// The same, leaving a note for whoever prepared it.
  void give(UUID account, Approved<?> approved) {
    UUID reader = approved.preparer();
    notes.add(
        new Note(
            approved.fact().id(),
            account,
            reader,
            seal.seal(reader, Purpose.ONE_TIME, give(account).text()),
            now()));
  }

  /// Whether a note waits for this person.
  public boolean waits(UUID fact, UUID person) {
    return notes.waits(fact, person, now());
  }

  /// Shows a note to its reader, once.
  ///
  /// @return empty where there is none for this person, or they have looked at it before
  @Transactional
  public Optional<Given> take(UUID fact, UUID person) {
    return notes.take(fact, person, now()).flatMap(this::opened);
  }

  private Optional<Given> opened(Note note) {
    return seal.open(note.reader(), Purpose.ONE_TIME, note.sealed())
        .flatMap(text ->
            accounts.find(note.account()).map(to -> new Given(to, new OneTimePassword(text))));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
