package org.custodes.server.seal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.PlacedFacts;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.signer.SignerLine;
import org.custodes.transparency.tile.LogFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What keeps the log going, in a house that keeps one.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealConfiguration {

  /// How long the signer may take for a head.
  private static final Duration SIGNER_PATIENCE = Duration.ofSeconds(10);

  private static final Duration CONNECTING = Duration.ofSeconds(5);

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("custodes.seal.folder")
  static class Kept {

    /// @throws IllegalStateException if the file of the policy cannot be read
    @Bean
    TrustPolicy trustPolicy(SealSettings settings) {
      try {
        return TrustPolicy.parse(Bytes.of(Files.readAllBytes(settings.policy())));
      } catch (IOException | IllegalArgumentException e) {
        throw new IllegalStateException(
            "the trust policy %s: %s".formatted(settings.policy(), Trouble.sentence(e)), e);
      }
    }

    @Bean
    Sealing sealing(
        SealSettings settings,
        PlacedFacts facts,
        Catalogue catalogue,
        Heads heads,
        Clock clock,
        ObjectProvider<Witnessing> witnessing) {
      return new Sealing(
          () -> LogFolder.open(settings.folder()),
          facts,
          new Urgent(catalogue),
          new SignerLine(settings.signer(), SIGNER_PATIENCE),
          heads,
          clock,
          () -> witnessing.getObject().hurry());
    }

    @Bean
    Witnessing witnessing(
        SealSettings settings, TrustPolicy policy, Sealing sealing, Heads heads, Clock clock) {
      HttpClient client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(CONNECTING)
              .build();
      List<WitnessDoor> doors =
          policy.witnesses().stream()
              .flatMap(witness ->
                  witness.url().stream()
                      .<WitnessDoor>map(
                          url -> new HttpWitnessDoor(witness.name(), URI.create(url), client)))
              .toList();
      return new Witnessing(sealing::published, policy, doors, heads, clock, settings.every());
    }

    @Bean
    SealWorks sealWorks(Sealing sealing, Witnessing witnessing) {
      return new SealWorks(sealing, witnessing);
    }
  }
}
