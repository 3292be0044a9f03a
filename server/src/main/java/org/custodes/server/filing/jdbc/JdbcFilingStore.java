package org.custodes.server.filing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.custodes.accounting.Country;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.filing.Letterhead;
import org.custodes.accounting.report.filing.MadeReport;
import org.custodes.accounting.report.filing.Precision;
import org.custodes.accounting.report.filing.ReportLine;
import org.custodes.accounting.report.filing.TextualReport;
import org.custodes.server.facts.Bytes;
import org.custodes.server.filing.Delivery;
import org.custodes.server.filing.FiledReport;
import org.custodes.server.filing.FilingStore;
import org.custodes.server.filing.Known;
import org.custodes.server.filing.Receiver;
import org.custodes.server.filing.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Filed reports, their bytes and what became of them.
@Repository
class JdbcFilingStore implements FilingStore {

  private static final String KEEP_FILE =
      """
      insert into filing.file (sha256, bytes) values (:sha256, :bytes) on conflict (sha256) do nothing
      """;

  /// All sources of a file in one statement.
  private static final String KEEP_SOURCES =
      """
      insert into filing.source (sha256, line, place, entry)
      select :sha256, s.line, s.place, s.entry
      from unnest(:lines::int[], :places::int[], :entries::uuid[]) as s (line, place, entry)
      """;

  private static final String ADD =
      """
      insert into filing.report
        (area, number, attempt, country, facility, kind, correcting, made, period_start, period_end,
         balance_start, balance_end, encoder, remark, about, gram_decimals, kilogram_decimals, both_fissile,
         known_at, last_entry, entries, sha256, preparer, approver, filed_at, fact)
      values
        (:area, :number, :attempt, :country, :facility, :kind, :correcting, :made, :periodStart, :periodEnd,
         :balanceStart, :balanceEnd, :encoder, :remark, :about, :gramDecimals, :kilogramDecimals, :bothFissile,
         :knownAt, :lastEntry, :entries, :sha256, :preparer, :approver, :filedAt, :fact)
      """;

  private static final String FILED =
      """
      select r.*, f.bytes from filing.report r join filing.file f using (sha256)
      where area = ? order by filing
      """;

  private static final String SOURCES =
      """
      select sha256, line, entry from filing.source
      where sha256 in (select sha256 from filing.report where area = ?) order by sha256, line, place
      """;

  private static final String TELL =
      """
      insert into filing.delivery (area, number, attempt, receiver, step, reason, person, at, fact)
      values (:area, :number, :attempt, :receiver, :step, :reason, :person, :at, :fact)
      """;

  private final JdbcClient jdbc;

  JdbcFilingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keepOthersOut(Mba area) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('filing.' || :area, 0))")
        .param("area", area.code())
        .query()
        .singleRow();
  }

  @Override
  public void keep(MadeReport made) {
    byte[] bytes = made.bytes();
    byte[] sha256 = Bytes.of(bytes).sha256().toArray();
    int added = jdbc.sql(KEEP_FILE).param("sha256", sha256).param("bytes", bytes).update();
    if (added == 0) {
      return;
    }
    List<Integer> lines = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<UUID> entries = new ArrayList<>();
    for (int i = 0; i < made.lines().size(); i++) {
      List<UUID> sources = made.lines().get(i).sources();
      for (int j = 0; j < sources.size(); j++) {
        lines.add(i + 1);
        places.add(j + 1);
        entries.add(sources.get(j));
      }
    }
    jdbc.sql(KEEP_SOURCES)
        .param("sha256", sha256)
        .param("lines", lines.toArray(Integer[]::new))
        .param("places", places.toArray(Integer[]::new))
        .param("entries", entries.toArray(UUID[]::new))
        .update();
  }

  @Override
  public Optional<byte[]> file(Bytes sha256) {
    return jdbc.sql("select bytes from filing.file where sha256 = ?")
        .param(sha256.toArray())
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  @Override
  public void add(
      Submission said, UUID fact, UUID preparer, Optional<UUID> approver, Instant filedAt) {
    Letterhead head = said.head();
    jdbc.sql(ADD)
        .param("area", said.area().code())
        .param("number", said.number())
        .param("attempt", said.attempt())
        .param("country", head.country().code())
        .param("facility", head.facility().code())
        .param("kind", said.type().name())
        .param("correcting", said.correcting())
        .param("made", head.date())
        .param("periodStart", head.period().start())
        .param("periodEnd", head.period().end())
        .param("balanceStart", said.balance().start())
        .param("balanceEnd", said.balance().end())
        .param("encoder", head.encoder())
        .param("remark", said.remark().orElse(null), Types.VARCHAR)
        .param("about", said.about().map(TextualReport.About::label).orElse(null), Types.VARCHAR)
        .param("gramDecimals", said.precision().gramDecimals())
        .param("kilogramDecimals", said.precision().kilogramDecimals())
        .param("bothFissile", said.precision().bothFissile())
        .param("knownAt", at(said.known().at()))
        .param("lastEntry", said.known().lastEntry())
        .param("entries", said.entries())
        .param("sha256", said.sha256().toArray())
        .param("preparer", preparer)
        .param("approver", approver.orElse(null), Types.OTHER)
        .param("filedAt", at(filedAt))
        .param("fact", fact)
        .update();
  }

  @Override
  public List<FiledReport> filed(Mba area) {
    Map<String, Map<Integer, List<UUID>>> sources = sources(area);
    return jdbc.sql(FILED).param(area.code()).query((row, _) -> report(row, sources)).list();
  }

  private Map<String, Map<Integer, List<UUID>>> sources(Mba area) {
    Map<String, Map<Integer, List<UUID>>> sources = new TreeMap<>();
    jdbc.sql(SOURCES)
        .param(area.code())
        .query(row -> {
          sources
              .computeIfAbsent(Bytes.of(row.getBytes("sha256")).hex(), _ -> new TreeMap<>())
              .computeIfAbsent(row.getInt("line"), _ -> new ArrayList<>())
              .add(row.getObject("entry", UUID.class));
        });
    return sources;
  }

  private static FiledReport report(ResultSet row, Map<String, Map<Integer, List<UUID>>> sources)
      throws SQLException {
    Submission said = submission(row);
    Map<Integer, List<UUID>> byLine = sources.getOrDefault(said.sha256().hex(), Map.of());
    List<List<UUID>> inOrder = new ArrayList<>();
    for (int line = 1; line <= said.entries(); line++) {
      inOrder.add(byLine.getOrDefault(line, List.of()));
    }
    List<ReportLine> lines = MadeReport.lines(row.getBytes("bytes"), inOrder);
    return new FiledReport(
        said,
        row.getObject("fact", UUID.class),
        row.getObject("preparer", UUID.class),
        Optional.ofNullable(row.getObject("approver", UUID.class)),
        instant(row, "filed_at"),
        new MadeReport(said.head(), said.type(), lines, said.remark(), said.about()));
  }

  private static Submission submission(ResultSet row) throws SQLException {
    Letterhead head =
        new Letterhead(
            new Country(row.getString("country")),
            new Facility(row.getString("facility")),
            new Mba(row.getString("area")),
            row.getInt("number"),
            row.getObject("made", LocalDate.class),
            period(row, "period"),
            row.getString("encoder"));
    Mba area = new Mba(row.getString("area"));
    return new Submission(
        head,
        ReportType.valueOf(row.getString("kind")),
        row.getBoolean("correcting"),
        period(row, "balance"),
        row.getInt("attempt"),
        Optional.ofNullable(row.getString("remark")),
        Optional.ofNullable(row.getString("about"))
            .flatMap(label -> TextualReport.About.parse(area, label)),
        new Precision(
            row.getInt("gram_decimals"),
            row.getInt("kilogram_decimals"),
            row.getBoolean("both_fissile")),
        new Known(instant(row, "known_at"), row.getLong("last_entry")),
        row.getInt("entries"),
        Bytes.of(row.getBytes("sha256")));
  }

  @Override
  public void add(Delivery delivery) {
    jdbc.sql(TELL)
        .param("area", delivery.area().code())
        .param("number", delivery.number())
        .param("attempt", delivery.attempt())
        .param("receiver", delivery.receiver().word())
        .param("step", delivery.step().word())
        .param("reason", delivery.reason())
        .param("person", delivery.person())
        .param("at", at(delivery.at()))
        .param("fact", delivery.fact())
        .update();
  }

  @Override
  public List<Delivery> deliveries(Mba area) {
    return jdbc.sql("select * from filing.delivery where area = ? order by told")
        .param(area.code())
        .query(JdbcFilingStore::delivery)
        .list();
  }

  private static Delivery delivery(ResultSet row, int number) throws SQLException {
    return new Delivery(
        new Mba(row.getString("area")),
        row.getInt("number"),
        row.getInt("attempt"),
        Receiver.of(row.getString("receiver")).orElseThrow(),
        Delivery.Step.of(row.getString("step")).orElseThrow(),
        row.getString("reason"),
        row.getObject("person", UUID.class),
        instant(row, "at"),
        row.getObject("fact", UUID.class));
  }

  private static Period period(ResultSet row, String name) throws SQLException {
    return new Period(
        row.getObject(name + "_start", LocalDate.class),
        row.getObject(name + "_end", LocalDate.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant time) {
    return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
