package org.custodes.server.seal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.custodes.transparency.Decimal;
import org.custodes.transparency.note.SignedNote;

/// A witness that answers by HTTP (C2SP tlog-witness).
///
/// @param address where it takes requests, before `/add-checkpoint`
record HttpWitnessDoor(String name, URI address, HttpClient client) implements WitnessDoor {

  /// How long an answer may take.
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int LONGEST_REASON = 200;

  @Override
  public Answer show(String request) {
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create(address + "/add-checkpoint"))
            .timeout(PATIENCE)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(request))
            .build();
    try {
      HttpResponse<InputStream> answer =
          client.send(asked, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return answer(answer.statusCode(), body.readNBytes(SignedNote.LONGEST));
      }
    } catch (IOException e) {
      return new Answer.Silent(Trouble.sentence(e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Silent("interrupted");
    }
  }

  private static Answer answer(int status, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return switch (status) {
      case 200 -> new Answer.Cosigned(text);
      case 409 -> size(text);
      default -> new Answer.Refused("%d %s".formatted(status, shortened(text)));
    };
  }

  private static Answer size(String text) {
    try {
      return new Answer.OtherSize(Decimal.parse(text.strip(), "size"));
    } catch (IllegalArgumentException e) {
      return new Answer.Refused("409 without a size: " + e.getMessage());
    }
  }

  private static String shortened(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return line.substring(0, Math.min(line.length(), LONGEST_REASON));
  }
}
