package org.custodes.cli.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.custodes.accounting.report.code10.Code10Entry;
import org.custodes.accounting.report.code10.Code10Reader;
import org.custodes.accounting.report.code10.Code10Writer;
import org.custodes.accounting.report.code10.Delimiters;
import org.custodes.accounting.report.code10.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// One file on its way from one form into another, entry by entry.
///
/// The JSON form is `{"format":"code10","entries":[{"001":"OI/ZZ;7","002":"1/8",…},…]}`: each
/// element by its label, the values as they stand in the file.
final class Conversion {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String name;
  private final InputStream in;

  Conversion(String name, InputStream in) {
    this.name = name;
    this.in = new BufferedInputStream(in);
  }

  /// The file holds something that the other form cannot carry, or is not what it seems.
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason, null, false, false);
    }
  }

  /// @throws Refused if something would be lost
  void write(boolean toJson, OutputStream out) throws IOException {
    try (Entries to = toJson ? new JsonEntries(out) : new Code10Entries(out)) {
      if (looksLikeJson()) {
        readJson(to);
      } else {
        readCode10(to);
      }
    }
  }

  private boolean looksLikeJson() throws IOException {
    in.mark(1);
    int first = in.read();
    in.reset();
    return first == '{';
  }

  private void readCode10(Entries to) throws IOException {
    Code10Reader reader =
        new Code10Reader(
            in,
            fault -> {
              throw new Refused(name + ", line " + fault.line() + ": " + fault.text());
            });
    long entries = 0;
    while (reader.next()) {
      entries++;
      to.add(values(reader.entry()));
    }
    if (entries == 0) {
      throw new Refused(name + ": found no entry, wanted one that begins with 001");
    }
  }

  private static Map<Label, String> values(Code10Entry entry) {
    Map<Label, String> values = new EnumMap<>(Label.class);
    for (Label label : Label.values()) {
      String value = entry.value(label.code());
      if (!value.isEmpty()) {
        values.put(label, value);
      }
    }
    return values;
  }

  private void readJson(Entries to) throws IOException {
    try (JsonParser parser = JSON.createParser(in)) {
      want(parser, parser.nextToken(), JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        member(parser, to);
      }
      want(parser, parser.currentToken(), JsonToken.END_OBJECT);
    } catch (JacksonException e) {
      throw new Refused(name + ": not the JSON of reports: " + e.getOriginalMessage());
    }
  }

  private void member(JsonParser parser, Entries to) throws IOException {
    String member = parser.currentName();
    JsonToken value = parser.nextToken();
    if (member.equals("entries")) {
      want(parser, value, JsonToken.START_ARRAY);
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        to.add(entry(parser));
      }
      want(parser, parser.currentToken(), JsonToken.END_ARRAY);
    } else if (!member.equals("format") || !"code10".equals(parser.getString())) {
      throw refused(
          parser, "found \"" + member + "\", wanted \"format\":\"code10\" and \"entries\"");
    }
  }

  private Map<Label, String> entry(JsonParser parser) {
    Map<Label, String> values = new EnumMap<>(Label.class);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      Label label = label(parser, parser.currentName());
      want(parser, parser.nextToken(), JsonToken.VALUE_STRING);
      if (values.put(label, parser.getString()) != null) {
        throw refused(parser, "found label " + label.code() + " twice in an entry");
      }
    }
    return values;
  }

  private Label label(JsonParser parser, String code) {
    if (code.matches("[0-9]{3}")) {
      return Label.of(Integer.parseInt(code)).orElseThrow(() -> unknown(parser, code));
    }
    throw unknown(parser, code);
  }

  private Refused unknown(JsonParser parser, String code) {
    return refused(parser, "found the label \"" + code + "\", wanted one of SG-FM-1172");
  }

  private void want(JsonParser parser, JsonToken found, JsonToken wanted) {
    if (found != wanted) {
      throw refused(parser, "found " + found + ", wanted " + wanted);
    }
  }

  private Refused refused(JsonParser parser, String reason) {
    return new Refused(
        name + ", line " + parser.currentTokenLocation().getLineNr() + ": " + reason);
  }

  /// Where entries go.
  private interface Entries extends AutoCloseable {
    void add(Map<Label, String> values) throws IOException;

    @Override
    void close() throws IOException;
  }

  private static final class Code10Entries implements Entries {
    private final OutputStream out;
    private final Code10Writer writer;

    Code10Entries(OutputStream out) {
      this.out = out;
      this.writer = new Code10Writer(out, Delimiters.STANDARD);
    }

    @Override
    public void add(Map<Label, String> values) throws IOException {
      try {
        writer.write(values);
      } catch (IllegalArgumentException e) {
        throw new Refused(String.valueOf(e.getMessage()));
      }
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  private static final class JsonEntries implements Entries {
    private final JsonGenerator json;

    JsonEntries(OutputStream out) {
      json = JSON.writer().createGenerator(out);
      json.writeStartObject();
      json.writeStringProperty("format", "code10");
      json.writeArrayPropertyStart("entries");
    }

    @Override
    public void add(Map<Label, String> values) {
      json.writeStartObject();
      values.forEach((label, value) -> json.writeStringProperty(label.code(), value));
      json.writeEndObject();
    }

    @Override
    public void close() {
      json.writeEndArray();
      json.writeEndObject();
      json.close();
    }
  }
}
