package org.custodes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/// One person's window. When it closes, the browser must have had nothing to complain about.
final class Visit implements AutoCloseable {

  /// A page that takes longer to do what is waited for has failed.
  static final int MILLISECONDS_TO_WAIT = 15_000;

  private final BrowserContext context;
  private final String house;
  private final Visits visits;
  private final Page page;
  private final Complaints complaints;
  private final List<Request> loaded = new ArrayList<>();

  Visit(BrowserContext context, String house, Visits visits) {
    this.context = context;
    this.house = house;
    this.visits = visits;
    this.page = context.newPage();
    this.complaints = new Complaints(house);
    page.setDefaultTimeout(MILLISECONDS_TO_WAIT);
    page.onRequestFinished(loaded::add);
    complaints.listenTo(page);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /// Others who can be asked to do something in their own windows.
  Visits visits() {
    return visits;
  }

  /// Where the signing desk of this house is.
  String desk() {
    return house.replace("//", "//sign.");
  }

  /// Says that this person goes to the signing desk.
  Visit withDesk() {
    complaints.allow(desk());
    return this;
  }

  /// The same for somebody to whom the desk does not answer.
  Visit withoutDesk() {
    context.route(desk() + "/**", route -> route.abort());
    complaints.expectRefusal(desk() + "/there");
    return withDesk();
  }

  /// An address of the house.
  String address(String path) {
    return house + path;
  }

  /// Opens a page that must be there.
  Visit open(String path) {
    Response response = page.navigate(house + path);
    assertThat(response.status()).as("status of %s", path).isEqualTo(200);
    return this;
  }

  /// Opens a page that must be refused with this status.
  Visit openRefused(String path, int status) {
    complaints.expectRefusal(house + path);
    Response response = page.navigate(house + path);
    assertThat(response.status()).as("status of %s", path).isEqualTo(status);
    return this;
  }

  /// Says that what is done next is answered with a refusal at this path.
  Visit expectRefusal(String path) {
    complaints.expectRefusal(house + path);
    return this;
  }

  /// Asks for something without showing it, in this person's session.
  APIResponse ask(String path) {
    return context.request().get(house + path);
  }

  /// The bytes that came over the wire since the window was opened.
  long bytesLoaded() {
    return List.copyOf(loaded).stream()
        .map(Request::sizes)
        .mapToLong(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
        .sum();
  }

  /// Types into the form for signing in, and sends it.
  void signIn(String login, String password) {
    page.getByLabel("Account", new Page.GetByLabelOptions().setExact(true)).fill(login);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
    main().locator("form[action='/sign-in'] button[type=submit]").click();
  }

  Locator main() {
    return page.locator("main");
  }

  /// The sentence that answers the page's question.
  Locator answer() {
    return page.locator("main .answer").first();
  }

  /// Where the window is, without the host.
  String path() {
    return page.url().substring(house.length());
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints.all()).as("complaints of the browser").isEmpty();
  }
}
