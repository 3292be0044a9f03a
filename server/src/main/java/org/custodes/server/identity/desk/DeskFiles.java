package org.custodes.server.identity.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.server.facts.Bytes;

/// The three files of the desk, of which the page has two paths, and the headers that keep the page
/// to itself. A fourth says nothing but that the desk is there; pages of other origins may ask for
/// it.
final class DeskFiles {

  /// Nothing but its own script and style; no page may frame it, no text may become markup.
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; "
          + "trusted-types 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  static final String PERMISSIONS =
      "publickey-credentials-get=(self), publickey-credentials-create=(self), accelerometer=(), camera=(), "
          + "display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), "
          + "payment=(), serial=(), usb=()";

  private static final String THERE = "/there";
  private static final String RETURNS = "<meta name=\"custodes-return\" content=\"\">";
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final Hosts hosts;
  private final String page;
  private final Map<String, File> files;

  private record File(String type, Bytes content) {}

  DeskFiles(Hosts hosts) {
    this.hosts = hosts;
    this.page = read("desk.html").text();
    this.files =
        Map.of(
            THERE,
            new File("text/plain;charset=UTF-8", Bytes.ofText("The desk is here.\n")),
            "/desk.js",
            new File("text/javascript;charset=UTF-8", read("desk.js")),
            "/desk.css",
            new File("text/css;charset=UTF-8", read("desk.css")));
    if (!page.contains(RETURNS)) {
      throw new IllegalStateException("desk.html has no place for the ways back");
    }
  }

  /// Answers with one of the files, or that there is nothing.
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    headers(request, response);
    if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      write(response, 405, "text/plain;charset=UTF-8", "Found another method, wanted GET.\n");
      return;
    }
    Optional<File> file = find(request);
    if (file.isEmpty()) {
      write(
          response,
          404,
          "text/plain;charset=UTF-8",
          "There is nothing here but the signing desk.\n");
      return;
    }
    write(response, 200, file.get().type(), file.get().content());
  }

  private Optional<File> find(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals("/") || path.equals("/desk.html")
        ? Optional.of(new File("text/html;charset=UTF-8", page(request)))
        : Optional.ofNullable(files.get(path));
  }

  /// The page with the origins that it may send people back to. They are made of checked names.
  private Bytes page(HttpServletRequest request) {
    String returns = String.join(" ", hosts.returns(request.getScheme(), request.getServerPort()));
    return Bytes.ofText(page.replace(RETURNS, RETURNS.replace("\"\"", "\"" + returns + "\"")));
  }

  private static void headers(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    response.setHeader("Permissions-Policy", PERMISSIONS);
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Cross-Origin-Resource-Policy",
        request.getRequestURI().equals(THERE) ? "cross-origin" : "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cache-Control", "no-cache");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static void write(HttpServletResponse response, int status, String type, String text)
      throws IOException {
    write(response, status, type, Bytes.ofText(text));
  }

  private static void write(HttpServletResponse response, int status, String type, Bytes content)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(content.length());
    response.getOutputStream().write(content.toArray());
  }

  private static Bytes read(String name) {
    try (InputStream in = DeskFiles.class.getResourceAsStream("/desk/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks the file desk/" + name);
      }
      return Bytes.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the file desk/" + name + " cannot be read", e);
    }
  }
}
