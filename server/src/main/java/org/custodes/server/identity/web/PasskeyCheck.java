package org.custodes.server.identity.web;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.Base64Url;
import org.custodes.server.identity.ChallengeStore;
import org.custodes.server.identity.Passkey;
import org.custodes.server.identity.Passkeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientInputs;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/// Checks what devices answer, by Spring Security: origin, challenge, name of host, that a person
/// touched the device and that it recognised them, and the signature.
@Component
class PasskeyCheck {

  /// What is shown in the browser's own window.
  static final String HOUSE = "Custodes";

  private static final Logger LOG = LoggerFactory.getLogger(PasskeyCheck.class);

  private final Passkeys passkeys;
  private final Clock clock;

  PasskeyCheck(Passkeys passkeys, Clock clock) {
    this.passkeys = passkeys;
    this.clock = clock;
  }

  /// What a device answered when it was asked to make a passkey; all in base64url.
  record Made(String id, String clientData, String attestation) {}

  /// What a device answered when it was asked to show one; all in base64url.
  record Shown(String id, String clientData, String authenticatorData, String signature) {}

  /// The passkey that was made; empty where the answer is not right.
  Optional<Passkey> made(URI origin, UUID account, String name, Bytes challenge, Made answer) {
    Kept kept = new Kept(passkeys, Optional.empty());
    try {
      operations(origin, kept)
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  creation(origin, account, challenge),
                  new RelyingPartyPublicKey(credential(answer), name)));
      return kept.saved().map(record -> passkey(origin, account, name, record));
    } catch (WebAuthnException | IllegalArgumentException refused) {
      LOG.info("a passkey was not taken: {}", refused.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /// The passkey that was shown, with the counter of this time; empty where the answer is not
  /// right.
  Optional<Passkey> shown(URI origin, Bytes challenge, Shown answer) {
    try {
      return passkeys
          .find(Base64Url.decode(answer.id()))
          .filter(known -> known.rpId().equals(origin.getHost()))
          .flatMap(known -> checked(origin, challenge, known, answer));
    } catch (WebAuthnException | IllegalArgumentException refused) {
      LOG.info("a passkey did not open: {}", refused.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private Optional<Passkey> checked(URI origin, Bytes challenge, Passkey known, Shown answer) {
    Kept kept = new Kept(passkeys, Optional.of(known));
    operations(origin, kept)
        .authenticate(
            new RelyingPartyAuthenticationRequest(request(origin, challenge), credential(answer)));
    return kept.saved()
        .map(record ->
            known.used(record.getSignatureCount(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  private static Webauthn4JRelyingPartyOperations operations(URI origin, Kept kept) {
    return new Webauthn4JRelyingPartyOperations(
        new Users(), kept, party(origin), Set.of(origin.toString()));
  }

  private static PublicKeyCredentialRpEntity party(URI origin) {
    return PublicKeyCredentialRpEntity.builder().id(origin.getHost()).name(HOUSE).build();
  }

  private static PublicKeyCredentialCreationOptions creation(
      URI origin, UUID account, Bytes challenge) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(party(origin))
        .user(user(spring(Passkey.handle(account))))
        .challenge(spring(challenge))
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .timeout(ChallengeStore.LONGEST)
        .excludeCredentials(List.of())
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .extensions(new ImmutableAuthenticationExtensionsClientInputs())
        .build();
  }

  private static PublicKeyCredentialRequestOptions request(URI origin, Bytes challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(spring(challenge))
        .rpId(origin.getHost())
        .timeout(ChallengeStore.LONGEST)
        .allowCredentials(List.of())
        .userVerification(UserVerificationRequirement.REQUIRED)
        .extensions(new ImmutableAuthenticationExtensionsClientInputs())
        .build();
  }

  private static PublicKeyCredential<AuthenticatorAttestationResponse> credential(Made answer) {
    return credential(
        answer.id(),
        AuthenticatorAttestationResponse.builder()
            .attestationObject(decoded(answer.attestation()))
            .clientDataJSON(decoded(answer.clientData()))
            .transports(List.of())
            .build());
  }

  private static PublicKeyCredential<AuthenticatorAssertionResponse> credential(Shown answer) {
    return credential(
        answer.id(),
        AuthenticatorAssertionResponse.builder()
            .authenticatorData(decoded(answer.authenticatorData()))
            .clientDataJSON(decoded(answer.clientData()))
            .signature(decoded(answer.signature()))
            .build());
  }

  /// Step by step, since the builder forgets its type on the way.
  private static <R extends AuthenticatorResponse> PublicKeyCredential<R> credential(
      String id, R response) {
    PublicKeyCredential.PublicKeyCredentialBuilder<R> builder = PublicKeyCredential.builder();
    builder.id(id);
    builder.rawId(decoded(id));
    builder.type(PublicKeyCredentialType.PUBLIC_KEY);
    builder.response(response);
    return builder.build();
  }

  private Passkey passkey(URI origin, UUID account, String name, CredentialRecord made) {
    org.springframework.security.web.webauthn.api.Bytes attestation = made.getAttestationObject();
    if (attestation == null) {
      throw new IllegalArgumentException("a device gave no attestation");
    }
    return new Passkey(
        UUID.randomUUID(),
        account,
        name,
        origin.getHost(),
        Bytes.of(made.getCredentialId().getBytes()),
        Bytes.of(made.getPublicKey().getBytes()),
        Bytes.of(attestation.getBytes()),
        made.getSignatureCount(),
        made.isBackupEligible(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        Optional.empty());
  }

  private static CredentialRecord record(Passkey known) {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(spring(known.credential()))
        .userEntityUserId(spring(Passkey.handle(known.account())))
        .publicKey(new ImmutablePublicKeyCose(known.cose().toArray()))
        .signatureCount(known.counter())
        .uvInitialized(true)
        .transports(Set.of())
        .backupEligible(known.copied())
        .backupState(false)
        .attestationObject(spring(known.attestation()))
        .created(known.addedAt())
        .lastUsed(known.usedAt().orElse(known.addedAt()))
        .label(known.name())
        .build();
  }

  private static PublicKeyCredentialUserEntity user(
      org.springframework.security.web.webauthn.api.Bytes handle) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle)
        .name(HOUSE)
        .displayName(HOUSE)
        .build();
  }

  private static org.springframework.security.web.webauthn.api.Bytes decoded(String text) {
    return spring(Base64Url.decode(text));
  }

  private static org.springframework.security.web.webauthn.api.Bytes spring(Bytes bytes) {
    return new org.springframework.security.web.webauthn.api.Bytes(bytes.toArray());
  }

  /// What one check reads, and what it wants kept: Spring Security's way to hand a result over.
  private static final class Kept implements UserCredentialRepository {

    private final Passkeys passkeys;
    private final Optional<Passkey> known;
    private Optional<CredentialRecord> saved = Optional.empty();

    Kept(Passkeys passkeys, Optional<Passkey> known) {
      this.passkeys = passkeys;
      this.known = known;
    }

    Optional<CredentialRecord> saved() {
      return saved;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(
        org.springframework.security.web.webauthn.api.Bytes credential) {
      return known
          .or(() -> passkeys.find(Bytes.of(credential.getBytes())))
          .map(PasskeyCheck::record)
          .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(
        org.springframework.security.web.webauthn.api.Bytes user) {
      return List.of();
    }

    @Override
    public void save(CredentialRecord record) {
      saved = Optional.of(record);
    }

    @Override
    public void delete(org.springframework.security.web.webauthn.api.Bytes credential) {
      throw new UnsupportedOperationException("a check deletes nothing");
    }
  }

  /// A passkey's account is known by the passkey; Spring Security asks for a user all the same.
  private static final class Users implements PublicKeyCredentialUserEntityRepository {

    @Override
    public PublicKeyCredentialUserEntity findById(
        org.springframework.security.web.webauthn.api.Bytes handle) {
      return user(handle);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
      return null;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
      throw new UnsupportedOperationException("a check makes no user");
    }

    @Override
    public void delete(org.springframework.security.web.webauthn.api.Bytes handle) {
      throw new UnsupportedOperationException("a check deletes no user");
    }
  }
}
