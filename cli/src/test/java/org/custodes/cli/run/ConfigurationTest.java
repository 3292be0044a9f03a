package org.custodes.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

  private static final String GOOD =
      """
      state:
        code: ZZ
        name: Example State
      database:
        url: jdbc:postgresql://db.example/custodes
        password-file: app.password
      log: {name: zz.example/record}
      """;

  @TempDir private Path folder;

  @Test
  void whatIsNotSaidHasADefaultThatHarmsNobody() throws IOException {
    Configuration read = read(GOOD);

    assertThat(read.http().address()).isEqualTo("127.0.0.1");
    assertThat(read.http().port()).isEqualTo(8080);
    assertThat(read.database())
        .isEqualTo(
            new Configuration.Database.External(
                "jdbc:postgresql://db.example/custodes",
                "custodes_app",
                folder.resolve("app.password")));
  }

  @Test
  void becomesTheServersProperties() throws IOException {
    Map<String, String> properties = read(GOOD + "zone: Europe/Vienna\n").properties();

    assertThat(properties)
        .containsEntry("custodes.state.code", "ZZ")
        .containsEntry("custodes.state.name", "Example State")
        .containsEntry("custodes.house.zone", "Europe/Vienna")
        .containsEntry("custodes.log.name", "zz.example/record")
        .containsEntry("server.port", "8080");
  }

  @Test
  void peopleReachItUnderTheNamesThatItIsTold() throws IOException {
    assertThat(read(GOOD).properties())
        .containsEntry("custodes.signing.hosts", "localhost")
        .containsEntry("custodes.signing.desk", "");
    assertThat(
            read(GOOD
                    + "http: {hosts: 'a.example, b.example'}\nsigning: {desk: https://desk.example}\n")
                .properties())
        .containsEntry("custodes.signing.hosts", "a.example,b.example")
        .containsEntry("custodes.signing.desk", "https://desk.example");
  }

  @Test
  void keepersShowASecondFactorUnlessTheHouseSaysOtherwise() throws IOException {
    assertThat(read(GOOD).properties()).containsEntry("custodes.sign-in.second-factor", "keepers");
    assertThat(read(GOOD + "sign-in: {second-factor: nobody}\n").properties())
        .containsEntry("custodes.sign-in.second-factor", "nobody");
  }

  @Test
  void passkeysWorkUnderTheOriginsThatPeopleSee() throws IOException {
    assertThat(read(GOOD).properties()).containsEntry("custodes.sign-in.origins", "");
    assertThat(
            read(GOOD + "http: {behind-proxy: true, hosts: 'a.example, b.example'}\n").properties())
        .containsEntry("custodes.sign-in.origins", "https://a.example,https://b.example");
    assertThat(read(GOOD + "sign-in: {origins: https://a.example:8443}\n").properties())
        .containsEntry("custodes.sign-in.origins", "https://a.example:8443");
  }

  @Test
  void identityProviderBringsItsSecretFromAFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("oidc.secret"), "from a file\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    String oidc =
        """
        oidc:
          issuer: https://id.example/realms/house
          client-id: custodes
          client-secret-file: oidc.secret
          button: Sign in with the house card
        """;

    assertThat(read(GOOD).properties()).doesNotContainKey("custodes.oidc.issuer");
    assertThat(read(GOOD + oidc).properties())
        .containsEntry("custodes.oidc.issuer", "https://id.example/realms/house")
        .containsEntry("custodes.oidc.client-id", "custodes")
        .containsEntry("custodes.oidc.client-secret", "from a file")
        .containsEntry("custodes.oidc.claim", "preferred_username")
        .containsEntry("custodes.oidc.button", "Sign in with the house card");
  }

  @Test
  void tlsBringsItsKeystoreAndSecureCookies() throws IOException {
    Path password = Files.writeString(folder.resolve("tls.password"), "from a file\n");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    String tls =
        """
        http:
          address: 0.0.0.0
          tls:
            keystore: tls.p12
            password-file: tls.password
        """;

    assertThat(read(GOOD + tls).properties())
        .containsEntry("server.ssl.key-store-password", "from a file")
        .containsEntry("server.servlet.session.cookie.secure", "true");
  }

  @Test
  void ownDatabaseIsAFolder() throws IOException {
    String own =
        """
        state: {code: ZZ, name: Example State}
        log: {name: zz.example/record}
        database: {folder: data}
        """;

    assertThat(read(own).database())
        .isEqualTo(new Configuration.Database.Own(folder.resolve("data")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "databse: {folder: x}               | line 8: databse.folder is not known; known are state.code",
        "sign-in: {second-factor: some}     | line 8: sign-in.second-factor is some, wanted keepers, everyone or nobody",
        "sign-in: {origins: a.example}      | line 8: sign-in.origins has a.example, wanted origins such as https://house.example",
        "oidc: {issuer: 'http://id.example'} | line 8: oidc.issuer is http://id.example, wanted an address such as https://id.example/realms/house",
        "oidc: {issuer: 'https://id.example'} | oidc.client-id",
        "http: {port: 80443}                | line 8: http.port is 80443, not 1 to 65535",
        "http: {port: http}                 | line 8: http.port is http, not 1 to 65535",
        "http: {address: 0.0.0.0}           | line 8: http.address is 0.0.0.0, reached from other machines, without TLS",
        "http: {address: example.org}       | line 8: http.address is example.org, not an IP address",
        "http: {behind-proxy: yes}          | line 8: http.behind-proxy is yes, not true or false",
        "http: {hosts: 'a.example:80'}      | line 8: http.hosts has a.example:80, wanted names without port",
        "http: {hosts: 'a.example,,b'}      | line 8: http.hosts has , wanted names without port",
        "http: {hosts: https://a.example}   | line 8: http.hosts has https://a.example, wanted names without port",
        "signing: {desk: sign.example}      | line 8: signing.desk is sign.example, wanted an origin",
        "http: {tls: {keystore: x}}         | the setting http.tls.password-file is missing",
        "zone: Mars/Olympus                 | line 8: zone is Mars/Olympus, wanted one like Europe/Vienna",
        "database.folder: x                 | line 5: database.url and database.folder exclude each other",
        "state.code: YY                     | line 8: state.code is there already, on line 2",
        "state: [a]                         | line 8: found a list or bare text",
        "zone: [a]                          | line 8: found a list or bare text, wanted name: value",
        "http: {port: {a: {b: {c: {d: {e: {f: {g: 1}}}}}}}} | Nesting Depth exceeded",
        "\"unfinished                       | line"
      })
  void refuses(String line, String why) {
    assertThatThrownBy(() -> read(GOOD + line + "\n"))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("custodes.yaml")
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code: ZZ            | code: ZZZ                 | state.code and state.name: not a country code",
        "name: Example State |                           | the setting state.name is missing",
        "log: {              | # log: {                  | the setting log.name is missing",
        "zz.example/record   | a b                       | log.name is a b, wanted printable ASCII",
        "db.example          | db.example?password=x&a=  | contains a password",
        "jdbc:postgresql     | jdbc:h2                   | wanted jdbc:postgresql://host/database"
      })
  void refusesInPlaceOf(String good, String bad, String why) {
    assertThatThrownBy(() -> read(GOOD.replace(good, bad == null ? "" : bad)))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining(why);
  }

  @Test
  void aLongFileIsRefusedUnread() {
    assertThatThrownBy(() -> read("#".repeat(ConfigurationFile.MOST_BYTES + 1)))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("65537 bytes, more than 65536");
  }

  private Configuration read(String text) throws IOException {
    return Configuration.read(Files.writeString(folder.resolve("custodes.yaml"), text));
  }
}
