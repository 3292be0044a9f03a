package org.custodes.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a browser has to complain about while it shows our pages: any message on its console, a
/// breach of the content policy among them, a fault in a script, an answer that failed, a request
/// to another host.
final class Complaints {

  private final Set<String> houses = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final List<String> all = new ArrayList<>();

  /// @param house where everything must come from
  Complaints(String house) {
    houses.add(house);
  }

  void listenTo(Page page) {
    page.onConsoleMessage(this::said);
    page.onPageError(fault -> all.add("fault in a script: " + fault));
    page.onRequest(this::asked);
    page.onResponse(this::answered);
  }

  /// Says that things may come from there too.
  void allow(String origin) {
    houses.add(origin);
  }

  /// Says that this address is going to be refused, of which the browser then says so too.
  void expectRefusal(String address) {
    refused.add(address);
  }

  List<String> all() {
    return List.copyOf(all);
  }

  private void said(ConsoleMessage message) {
    String place = message.location().replaceFirst(":[0-9]+:[0-9]+$", "");
    boolean announced =
        message.text().startsWith("Failed to load resource") && refused.contains(place);
    if (!announced) {
      all.add("console, " + message.type() + ": " + message.text() + " at " + message.location());
    }
  }

  private void asked(Request request) {
    String url = request.url();
    if (houses.stream().noneMatch(url::startsWith) && !url.startsWith("about:")) {
      all.add("request to another host: " + url);
    }
  }

  private void answered(Response response) {
    if (response.status() >= 400 && !refused.contains(response.url())) {
      all.add(response.status() + " for " + response.url());
    }
  }
}
