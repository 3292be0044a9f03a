package org.custodes.cli.run;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodes.accounting.Country;
import org.custodes.server.site.State;

/// What `custodes serve` and `custodes migrate` are told, checked.
///
/// @param logName the name of this house's record, second line of everything that is signed
/// @param log where the record is sealed; empty where it is not
/// @param nameKeys folder of the keys that seal names; outside of the database
record Configuration(
    Http http,
    Database database,
    State state,
    ZoneId zone,
    String logName,
    Optional<KeptLog> log,
    Path nameKeys,
    SignIn signIn,
    Optional<Provider> provider) {

  private static final List<String> KNOWN =
      List.of(
          "state.code",
          "state.name",
          "zone",
          "log.name",
          "log.folder",
          "log.signer",
          "log.policy",
          "log.witness-every",
          "log.overdue-after",
          "identity.name-keys",
          "sign-in.second-factor",
          "sign-in.origins",
          "oidc.issuer",
          "oidc.client-id",
          "oidc.client-secret-file",
          "oidc.claim",
          "oidc.button",
          "database.folder",
          "database.url",
          "database.user",
          "database.password-file",
          "http.address",
          "http.port",
          "http.hosts",
          "http.behind-proxy",
          "http.tls.keystore",
          "http.tls.password-file",
          "signing.desk");

  private static final List<String> AUDIENCES = List.of("keepers", "everyone", "nobody");

  private static final Pattern LOG = Pattern.compile("[!-~]{1,200}");

  /// A name of host without port, in small letters.
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  /// Tokens fetched without TLS could be anybody's.
  private static final Pattern ISSUER = Pattern.compile("https://[!-~]{1,500}");

  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

  /// Where pages are served.
  ///
  /// @param behindProxy whether a proxy that ends TLS stands before us and tells the client's
  ///   address
  /// @param hosts names under which people reach the application
  /// @param desk origin of the signing desk; empty where it is `sign.` before each host
  record Http(
      String address,
      int port,
      boolean behindProxy,
      Optional<Tls> tls,
      List<String> hosts,
      String desk) {}

  /// @param keystore PKCS #12 with the server's key and certificates
  record Tls(Path keystore, Path passwordFile) {}

  /// How people sign in.
  ///
  /// @param secondFactor of whom a second factor is asked: one of [#AUDIENCES]
  /// @param origins under which passkeys work; none where they follow from address and hosts
  record SignIn(String secondFactor, List<String> origins) {}

  /// An identity provider that speaks OpenID Connect.
  ///
  /// @param issuer its address, as its tokens name it
  /// @param claim what of its token is the login of an account
  /// @param button what the button says that leads to it
  record Provider(
      String issuer, String clientId, Path clientSecretFile, String claim, String button) {}

  /// A log of the record.
  ///
  /// @param folder where its files lie
  /// @param signer socket of the one who signs its heads
  /// @param policy file of the trust policy, with the addresses of witnesses
  /// @param witnessEvery how often a witness is shown a head at least
  /// @param overdueAfter how long a fact may stay unwitnessed
  record KeptLog(
      Path folder, Path signer, Path policy, Duration witnessEvery, Duration overdueAfter) {}

  /// Which database.
  sealed interface Database {

    /// One of our own, with its data in a folder.
    record Own(Path folder) implements Database {}

    /// One that is kept by somebody else.
    record External(String url, String user, Path passwordFile) implements Database {}
  }

  /// @throws CannotRun naming the file, the line, the thing found and the thing wanted
  static Configuration read(Path file) throws IOException {
    ConfigurationFile read = ConfigurationFile.read(file, KNOWN);
    return new Configuration(
        http(read),
        database(read),
        state(read),
        zone(read),
        logName(read),
        log(read),
        read.path("identity.name-keys").orElseGet(() -> read.beside("name-keys")),
        signIn(read),
        provider(read));
  }

  /// The same as the server's properties, but for the database.
  Map<String, String> properties() throws IOException {
    Map<String, String> all = new HashMap<>();
    all.put("server.address", http.address);
    all.put("server.port", String.valueOf(http.port));
    all.put("custodes.signing.hosts", String.join(",", http.hosts));
    all.put("custodes.signing.desk", http.desk);
    all.put("custodes.state.code", state.code().code());
    all.put("custodes.state.name", state.name());
    all.put("custodes.house.zone", zone.getId());
    all.put("custodes.log.name", logName);
    all.put("custodes.identity.name-keys", nameKeys.toString());
    all.put("custodes.sign-in.second-factor", signIn.secondFactor);
    all.put("custodes.sign-in.origins", origins());
    log.ifPresent(kept -> {
      all.put("custodes.seal.folder", kept.folder().toString());
      all.put("custodes.seal.signer", kept.signer().toString());
      all.put("custodes.seal.policy", kept.policy().toString());
      all.put("custodes.seal.every", kept.witnessEvery().toString());
      all.put("custodes.seal.overdue", kept.overdueAfter().toString());
    });
    if (provider.isPresent()) {
      all.put("custodes.oidc.issuer", provider.get().issuer());
      all.put("custodes.oidc.client-id", provider.get().clientId());
      all.put("custodes.oidc.client-secret", PasswordFile.read(provider.get().clientSecretFile()));
      all.put("custodes.oidc.claim", provider.get().claim());
      all.put("custodes.oidc.button", provider.get().button());
    }
    if (http.behindProxy) {
      all.put("server.forward-headers-strategy", "native");
    }
    if (http.tls.isPresent()) {
      all.put("server.ssl.key-store", http.tls.get().keystore().toUri().toString());
      all.put("server.ssl.key-store-type", "PKCS12");
      all.put("server.ssl.key-store-password", PasswordFile.read(http.tls.get().passwordFile()));
    }
    if (http.behindProxy || http.tls.isPresent()) {
      all.put("server.servlet.session.cookie.secure", "true");
    }
    return all;
  }

  private static Http http(ConfigurationFile file) {
    String address = file.find("http.address").orElse("127.0.0.1");
    boolean proxy = file.truth("http.behind-proxy");
    Optional<Tls> tls =
        file.path("http.tls.keystore")
            .map(store -> new Tls(store, file.requirePath("http.tls.password-file")));
    if (!isLoopback(file, address) && !proxy && tls.isEmpty()) {
      throw file.refuse(
          "http.address",
          "is "
              + address
              + ", reached from other machines, without TLS: give http.tls.keystore,"
              + " or http.behind-proxy: true where a proxy ends TLS");
    }
    return new Http(address, file.port("http.port", 8080), proxy, tls, hosts(file), desk(file));
  }

  private static List<String> hosts(ConfigurationFile file) {
    List<String> hosts =
        Pattern.compile("\\s*,\\s*")
            .splitAsStream(file.find("http.hosts").orElse("localhost").strip())
            .toList();
    for (String host : hosts) {
      if (!HOST.matcher(host).matches()) {
        throw file.refuse(
            "http.hosts", "has " + host + ", wanted names without port, in small letters");
      }
    }
    return hosts;
  }

  private static String desk(ConfigurationFile file) {
    String desk = file.find("signing.desk").orElse("");
    if (!desk.isEmpty() && !ORIGIN.matcher(desk).matches()) {
      throw file.refuse(
          "signing.desk", "is " + desk + ", wanted an origin such as https://sign.example");
    }
    return desk;
  }

  private static boolean isLoopback(ConfigurationFile file, String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      throw file.refuse("http.address", "is " + address + ", not an IP address");
    }
  }

  private static Database database(ConfigurationFile file) {
    Optional<Path> folder = file.path("database.folder");
    if (folder.isPresent() && file.find("database.url").isPresent()) {
      throw file.refuse("database.url", "and database.folder exclude each other");
    }
    return folder.<Database>map(Database.Own::new).orElseGet(() -> external(file));
  }

  private static Database external(ConfigurationFile file) {
    String url = file.require("database.url");
    if (!url.startsWith("jdbc:postgresql://")) {
      throw file.refuse("database.url", "is " + url + ", wanted jdbc:postgresql://host/database");
    }
    if (url.contains("password=")) {
      throw file.refuse(
          "database.url",
          "contains a password: put it into a file and name it in database.password-file");
    }
    String user = file.find("database.user").orElse("custodes_app");
    return new Database.External(url, user, file.requirePath("database.password-file"));
  }

  private static State state(ConfigurationFile file) {
    String code = file.require("state.code");
    String name = file.require("state.name");
    try {
      return new State(new Country(code), name);
    } catch (IllegalArgumentException e) {
      throw file.refuse("state.code", "and state.name: " + e.getMessage());
    }
  }

  /// The name stands in everything that is ever signed, so there is no default.
  private static String logName(ConfigurationFile file) {
    String name = file.require("log.name");
    if (!LOG.matcher(name).matches()) {
      throw file.refuse(
          "log.name",
          "is "
              + name
              + ", wanted printable ASCII without spaces, such as facility.example/record");
    }
    return name;
  }

  /// Without a folder no log is kept, and pages say so.
  private static Optional<KeptLog> log(ConfigurationFile file) {
    return file.path("log.folder")
        .map(folder ->
            new KeptLog(
                folder,
                file.requirePath("log.signer"),
                file.requirePath("log.policy"),
                duration(file, "log.witness-every", "PT5M"),
                duration(file, "log.overdue-after", "PT15M")));
  }

  private static Duration duration(ConfigurationFile file, String key, String usual) {
    String text = file.find(key).orElse(usual);
    try {
      Duration duration = Duration.parse(text);
      if (duration.isPositive()) {
        return duration;
      }
    } catch (DateTimeException _) {
      // said below
    }
    throw file.refuse(key, "is " + text + ", wanted a duration such as PT5M");
  }

  /// Behind a proxy this program cannot know under which port it is reached: 443 unless it is told.
  private String origins() {
    boolean told = !signIn.origins.isEmpty() || !http.behindProxy;
    return String.join(
        ",", told ? signIn.origins : http.hosts.stream().map(host -> "https://" + host).toList());
  }

  private static SignIn signIn(ConfigurationFile file) {
    return new SignIn(secondFactor(file), origins(file));
  }

  private static Optional<Provider> provider(ConfigurationFile file) {
    Optional<String> issuer = file.find("oidc.issuer");
    if (issuer.isEmpty()) {
      return Optional.empty();
    }
    if (!ISSUER.matcher(issuer.get()).matches()) {
      throw file.refuse(
          "oidc.issuer",
          "is " + issuer.get() + ", wanted an address such as https://id.example/realms/house");
    }
    return Optional.of(
        new Provider(
            issuer.get(),
            file.require("oidc.client-id"),
            file.requirePath("oidc.client-secret-file"),
            file.find("oidc.claim").orElse("preferred_username"),
            file.require("oidc.button")));
  }

  private static List<String> origins(ConfigurationFile file) {
    List<String> origins =
        Pattern.compile("[\\s,]+")
            .splitAsStream(file.find("sign-in.origins").orElse(""))
            .filter(origin -> !origin.isEmpty())
            .toList();
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw file.refuse(
            "sign-in.origins", "has " + origin + ", wanted origins such as https://house.example");
      }
    }
    return origins;
  }

  /// Whoever keeps accounts and keys shows a second factor, unless the house says otherwise.
  private static String secondFactor(ConfigurationFile file) {
    String who = file.find("sign-in.second-factor").orElse(AUDIENCES.getFirst());
    if (!AUDIENCES.contains(who)) {
      throw file.refuse(
          "sign-in.second-factor", "is " + who + ", wanted keepers, everyone or nobody");
    }
    return who;
  }

  private static ZoneId zone(ConfigurationFile file) {
    String zone = file.find("zone").orElse("UTC");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException _) {
      throw file.refuse("zone", "is " + zone + ", wanted one like Europe/Vienna");
    }
  }
}
