package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.CanonicalJson;
import org.custodes.server.facts.Content;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.JsonReader;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.Base64Url;
import org.custodes.server.identity.KeyKind;
import org.custodes.server.identity.OfferedKey;
import org.custodes.server.identity.Sentences;
import org.custodes.server.identity.SigningDesk;
import org.custodes.server.identity.SigningKey;
import org.custodes.server.identity.SigningKey.SecurityKey;
import org.custodes.server.identity.SigningPlace;
import org.custodes.transparency.signature.Registration;
import org.custodes.transparency.signature.SignatureRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Hands work over to the signing desk, and reads what comes back.
///
/// The desk is an origin of its own. Everything it needs travels in the fragment of its address,
/// which browsers do not send to any server; so does its answer.
@Component
class Desk {

  /// The longest answer of a desk, in characters; one about 500 facts has 40,100.
  static final int LONGEST_ANSWER = 60_000;

  private final Sentences sentences;
  private final String log;
  private final SigningDesk desk;

  Desk(Sentences sentences, @Value("${custodes.log.name}") String log, SigningDesk desk) {
    this.sentences = sentences;
    this.log = log;
    this.desk = desk;
  }

  /// Where whoever makes this request signs.
  SigningPlace place(HttpServletRequest request) {
    return desk.near(URI.create(own(request)));
  }

  /// The address that opens the desk to make a key.
  String toMake(HttpServletRequest request, String back) {
    return toMake(request, back, KeyKind.DEVICE, KeyKind.WEBAUTHN);
  }

  /// The address at which the desk makes a key of the browser without a question and goes back.
  String toMakeAtOnce(HttpServletRequest request, String back) {
    return toMake(request, back, KeyKind.DEVICE);
  }

  private String toMake(HttpServletRequest request, String back, KeyKind... kinds) {
    List<Json> words = Stream.of(kinds).<Json>map(kind -> new Json.Text(kind.word())).toList();
    return address(
        request,
        Json.Members.NONE
            .with("v", new Json.Whole(1))
            .with("do", new Json.Text("make"))
            .with("log", new Json.Text(log))
            .with("kinds", new Json.Items(words))
            .with("return", new Json.Text(own(request) + back))
            .with("state", new Json.Text("")));
  }

  /// The address that opens the desk to sign.
  ///
  /// @param approvals in the order in which they are signed; all wait for the same act
  /// @param keys with which this person may sign them
  String toSign(
      HttpServletRequest request, List<Approval> approvals, List<SigningKey> keys, String back) {
    List<Content> contents = approvals.stream().map(Approval::content).toList();
    return address(
        request,
        Json.Members.NONE
            .with("v", new Json.Whole(1))
            .with("do", new Json.Text("sign"))
            .with("log", new Json.Text(log))
            .with("act", new Json.Text(approvals.getFirst().next().word()))
            .with("contents", new Json.Items(contents.stream().map(Desk::written).toList()))
            .with("keys", new Json.Items(keys.stream().map(Desk::written).toList()))
            .with("templates", templates(contents))
            .with("return", new Json.Text(own(request) + back))
            .with("state", new Json.Text("")));
  }

  /// What a desk answered.
  sealed interface Answer permits Signed, Made, Nothing, Unreadable {}

  record Signed(Json.Members signature) implements Answer {}

  record Made(OfferedKey key) implements Answer {}

  /// Nothing was signed or made; a word says why.
  record Nothing(String why) implements Answer {}

  /// It cannot be read.
  record Unreadable(String why) implements Answer {}

  /// @param name what the person calls a key, where one was made
  Answer read(String answer, String name) {
    try {
      if (answer.length() <= LONGEST_ANSWER
          && JsonReader.read(Base64Url.decode(answer)) instanceof Json.Members members) {
        return read(members, name);
      }
      return new Unreadable("no answer of a desk");
    } catch (IllegalArgumentException e) {
      return new Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Answer read(Json.Members members, String name) {
    if (members.values().get("refused") instanceof Json.Text(var why)) {
      return new Nothing(why);
    }
    if (members.values().get("signatures") instanceof Json.Items(var all)
        && all.size() == 1
        && all.getFirst() instanceof Json.Members signature) {
      return new Signed(signature);
    }
    if (members.values().get("key") instanceof Json.Members key) {
      return new Made(offered(key, name));
    }
    return new Unreadable("found neither a signature nor a key");
  }

  private static OfferedKey offered(Json.Members key, String name) {
    KeyKind kind = KeyKind.of(text(key, "kind"));
    Bytes spki = Base64Url.decode(text(key, "spki"));
    return new OfferedKey(
        kind,
        text(key, "alg"),
        spki,
        name.strip(),
        kind == KeyKind.WEBAUTHN ? Optional.of(registered(key, spki)) : Optional.empty());
  }

  private static SecurityKey registered(Json.Members key, Bytes spki) {
    String rpId = text(key, "rpId");
    try {
      Registration registration =
          Registration.read(own(Base64Url.decode(text(key, "authenticatorData"))), rpId, own(spki));
      return new SecurityKey(
          rpId, Bytes.of(registration.credentialId().toArray()), registration.backupEligible());
    } catch (SignatureRefused refused) {
      throw new IllegalArgumentException(refused.getMessage(), refused);
    }
  }

  private String address(HttpServletRequest request, Json.Members work) {
    return place(request).origin() + "/#" + Base64Url.encode(CanonicalJson.write(work));
  }

  private static String own(HttpServletRequest request) {
    String scheme = request.getScheme();
    int port = request.getServerPort();
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }

  private Json.Members templates(List<Content> contents) {
    Json.Members all = Json.Members.NONE;
    for (String type : contents.stream().map(Content::type).distinct().toList()) {
      Optional<String> template = sentences.template(type);
      if (template.isPresent()) {
        all = all.with(type, Json.Members.NONE.with("sentence", new Json.Text(template.get())));
      }
    }
    return all;
  }

  private static Json written(Content content) {
    return new Json.Text(Base64Url.encode(content.canonical()));
  }

  private static Json written(SigningKey key) {
    Json.Members plain =
        Json.Members.NONE
            .with("id", new Json.Text(key.id()))
            .with("kind", new Json.Text(key.kind().word()))
            .with("name", new Json.Text(key.name()));
    return key.webauthn()
        .map(hard ->
            plain.with("credentialId", new Json.Text(Base64Url.encode(hard.credentialId()))))
        .orElse(plain);
  }

  private static String text(Json.Members members, String name) {
    if (members.values().get(name) instanceof Json.Text(var text)) {
      return text;
    }
    throw new IllegalArgumentException("the key has no " + name);
  }

  private static org.custodes.transparency.Bytes own(Bytes bytes) {
    return org.custodes.transparency.Bytes.of(bytes.toArray());
  }
}
