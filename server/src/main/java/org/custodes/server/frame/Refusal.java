package org.custodes.server.frame;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A *no* that ends a request: the page shows it in the frame, the interface for programs as a
/// problem document.
///
/// Rules return refusals as values; the edge turns them into this. Its words are messages of the
/// room that is named by the first part of the code. For `reports.number-used` they are
/// `reports.refusal.number-used.title`, `….detail` (the thing found and the thing wanted, with the
/// arguments as `{0}`, `{1}`) and `….todo` (what to do).
public final class Refusal extends RuntimeException {

  private static final Pattern CODE = Pattern.compile("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*");
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient List<Object> arguments;
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  /// @param status HTTP status from 400 to 599
  /// @param code room and name, stable for ever, for example `reports.number-used`
  /// @param arguments what the message names; never a secret
  public Refusal(int status, String code, Object... arguments) {
    super(code, null, false, false);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("a refusal has a status from 400 to 599: " + status);
    }
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a code like room.what-is-wrong: " + code);
    }
    this.status = status;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /// Says more to programs: a further member of the problem document (RFC 9457, section 3.2). A
  /// page does not show it.
  public Refusal with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /// Further members of the problem document.
  public Map<String, Object> members() {
    return Collections.unmodifiableMap(members);
  }

  public Object[] arguments() {
    return arguments.toArray();
  }

  /// The first part of the three messages, for example `reports.refusal.number-used`.
  public String key() {
    return code.replaceFirst("\\.", ".refusal.");
  }
}
