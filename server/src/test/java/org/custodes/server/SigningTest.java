package org.custodes.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.JsonReader;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.ApprovalStore;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Approvals.Opening;
import org.custodes.server.identity.Approvals.Signing;
import org.custodes.server.identity.Founding;
import org.custodes.server.identity.KeyKind;
import org.custodes.server.identity.OfferedKey;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.SigningKeys;
import org.custodes.server.identity.SigningPlace;
import org.custodes.transparency.Digest;
import org.custodes.transparency.signature.SoftwareKey;
import org.custodes.transparency.signature.Statement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// A test in which people sign, with keys of their own that were enrolled as in a real house.
public abstract class SigningTest extends PageTest {

  private static final Map<String, Signer> SIGNERS = new HashMap<>();

  /// Where they sign.
  protected static final SigningPlace DESK =
      new SigningPlace("http://sign.localhost", "sign.localhost");

  @Autowired private Approvals approvals;
  @Autowired private ApprovalStore store;
  @Autowired private SigningKeys keys;
  @Autowired private Founding founding;

  @Value("${custodes.log.name}")
  private String log;

  /// Somebody who can sign.
  public record Signer(Account account, SignedIn person, SoftwareKey key) {

    /// The same in another session.
    public Signer again() {
      return new Signer(account, signedIn(account), key);
    }
  }

  /// Somebody with this duty, the same for the whole run; `name` tells several apart.
  protected final Signer signer(Duty duty, String name) {
    synchronized (SIGNERS) {
      String known = uri("/") + duty.word() + name;
      if (!SIGNERS.containsKey(known)) {
        SIGNERS.put(known, newSigner(Set.of(duty)));
      }
      return SIGNERS.get(known);
    }
  }

  /// Somebody new, enrolled by the two who founded the house.
  protected final Signer newSigner(Set<Duty> duties) {
    Account account = newPerson(duties);
    Signer signer =
        new Signer(account, signedIn(account), SoftwareKey.make(new java.security.SecureRandom()));
    UUID approval = opened(keys.offer(signer.person(), offered(signer.key(), "Test key")));
    require(sign(signer, approval));
    require(sign(founder("one"), approval));
    require(sign(founder("two"), approval));
    return signer;
  }

  /// One of the two who founded the house; key officers.
  protected final Signer founder(String name) {
    synchronized (SIGNERS) {
      String known = uri("/") + "founder " + name;
      if (!SIGNERS.containsKey(known)) {
        SIGNERS.put(known, newFounder());
      }
      return SIGNERS.get(known);
    }
  }

  private Signer newFounder() {
    Account account = newPerson(Set.of(Duty.KEY_OFFICER));
    Signer founder =
        new Signer(account, signedIn(account), SoftwareKey.make(new java.security.SecureRandom()));
    UUID approval =
        opened(
            founding.found(
                founder.person(),
                offered(founder.key(), "Founder's key"),
                DESK,
                founding.code().orElseThrow()));
    require(sign(founder, approval));
    return founder;
  }

  /// Signs an approval to its end, by two.
  protected final void done(UUID approval, Signer first, Signer second) {
    require(sign(first, approval));
    require(sign(second, approval));
  }

  /// Signs what an approval waits for, as the desk would.
  protected final Signing sign(Signer signer, UUID approval) {
    return approvals.sign(signer.person(), approval, signature(signer.key(), approval));
  }

  protected final Json.Members signature(SoftwareKey key, UUID... ids) {
    List<Approval> all =
        java.util.Arrays.stream(ids).map(id -> store.find(id).orElseThrow()).toList();
    Statement statement =
        new Statement(
            log,
            act(all.getFirst()),
            all.stream().map(one -> digest(one.content().canonical())).toList());
    return json(key.sign(statement).canonical());
  }

  /// A key officer prepares it and an administrator approves it.
  protected final Signing byTwo(UUID approval) {
    require(sign(signer(Duty.KEY_OFFICER, "first"), approval));
    return sign(signer(Duty.ADMINISTRATOR, "second"), approval);
  }

  private static String act(Approval approval) {
    return approval.state().open() ? approval.next().word() : "approve";
  }

  protected static Json.Members json(org.custodes.transparency.Bytes canonical) {
    return (Json.Members) JsonReader.read(Bytes.of(canonical.toArray()));
  }

  protected static OfferedKey offered(SoftwareKey key, String name) {
    return new OfferedKey(
        KeyKind.DEVICE, "ES256", Bytes.of(key.spki().encoded().toArray()), name, Optional.empty());
  }

  protected static UUID opened(Opening opening) {
    return switch (opening) {
      case Opening.Opened(var approval) -> approval;
      case Opening.Refused(var why) -> throw new IllegalStateException("refused: " + why);
    };
  }

  private static void require(Signing signing) {
    if (signing instanceof Signing.Refused(var _, var why)) {
      throw new IllegalStateException("refused: " + why);
    }
  }

  private static Digest digest(Bytes bytes) {
    return Digest.of(org.custodes.transparency.Bytes.of(bytes.toArray()));
  }
}
