package org.custodes.verifier;

import static org.custodes.verifier.History.large;
import static org.custodes.verifier.History.line;
import static org.custodes.verifier.History.listed;
import static org.custodes.verifier.History.mass;
import static org.custodes.verifier.History.records;
import static org.custodes.verifier.History.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;

/// An honest house in a few dozen facts: people, rules, places, books with everything that happens
/// in books, reports, an irregularity.
public final class Histories {

  public static final String AREA = "VB01";
  public static final String FIRST_ENTRY = "11111111-1111-4111-8111-111111111111";
  public static final String SECOND_ENTRY = "22222222-2222-4222-8222-222222222222";
  public static final String LOSS_ENTRY = "33333333-3333-4333-8333-333333333333";

  private static final LocalDate OPENED = LocalDate.parse("2026-02-01");

  private Histories() {}

  /// Two officers found the house, and the others come in by them.
  public static History people() {
    History house = new History();
    house.madeByHouse("ann", "key-officer");
    house.madeByHouse("bob", "key-officer");
    house.madeByHouse("cyd", "administrator");
    house.founded("ann");
    house.founded("bob");
    house.made("dan", "ann", "bob", "accountant");
    house.made("eve", "bob", "ann", "accountant@" + AREA, "inspector");
    house.made("fay", "ann", "bob", "manager");
    house.made("gus", "ann", "bob", "regulator", "reporting-officer");
    for (String name : List.of("dan", "eve", "fay", "gus", "cyd")) {
      house.enrolled(name, "ann", "bob");
    }
    house.signed(
        "identity.signing-place.1",
        "signing place",
        Map.of("origin", text("http://sign.localhost:2"), "rpId", text("sign.localhost")),
        "bob",
        "cyd");
    house.signed(
        "identity.conflict-entered.1",
        "pair",
        Map.of(
            "one",
            text(house.person("dan").id()),
            "other",
            text(house.person("fay").id()),
            "kind",
            text("relatives")),
        "ann",
        "bob");
    house.signed(
        "site.facility-registered.1",
        "facility ZF01",
        Map.of("code", text("ZF01"), "name", text("Example"), "since", text("2026-01-01")),
        "fay",
        "gus");
    house.signed(
        "site.area-registered.1",
        "area " + AREA,
        Map.of(
            "code",
            text(AREA),
            "facility",
            text("ZF01"),
            "name",
            text("Hall"),
            "kind",
            text("bulk"),
            "since",
            text("2026-01-01")),
        "gus",
        "fay");
    return house;
  }

  /// The same with books that were opened, and two batches in them.
  public static History opened() {
    History house = people();
    String listing =
        house.listing(
            List.of(
                listed("OLD-1", mass("E", 5_000_000, 200_000)),
                listed("OLD-2", mass("N", 7_000, 0), mass("P", 900, 0))));
    house.signed(
        "books.book-opened.1",
        "books of " + AREA,
        Map.of(
            "area",
            text(AREA),
            "facility",
            text("ZF01"),
            "day",
            text(OPENED.toString()),
            "key",
            text(house.id()),
            "batches",
            new Json.Whole(2),
            "listing",
            text(listing),
            "totals",
            records(mass("N", 7_000, 0), mass("E", 5_000_000, 200_000), mass("P", 900, 0)),
            "says",
            text("opens")),
        "dan",
        "eve");
    return house;
  }

  /// The same with everything that happens in books.
  public static History honest() {
    History house = opened();
    changes(house);
    months(house);
    others(house);
    return house;
  }

  private static void changes(History house) {
    house.posted(
        AREA,
        List.of(
            house.entry(
                FIRST_ENTRY, OPENED.plusDays(2), line("RD", "NEW-1", mass("E", 1_000_000, 40_000))),
            house.entry(
                house.id(),
                OPENED.plusDays(3),
                line("RM", "OLD-1", mass("E", 500_000, 20_000)),
                line("RP", "MIX-1", mass("E", 500_000, 20_000)))),
        "dan",
        "eve");
    house.posted(
        AREA,
        List.of(
            house.entry(
                SECOND_ENTRY, OPENED.plusDays(4), line("SD", "NEW-1", mass("E", 300_000, 12_000)))),
        "eve",
        "dan");
    house.posted(
        AREA,
        List.of(
            house.entry(
                house.id(),
                OPENED.plusDays(5),
                line("EN", "MIX-1", mass("E", 1_000, 7)),
                line("TW", "OLD-2", mass("N", 50, 0)))),
        "dan",
        "eve");
    house.signed(
        "books.entry-corrected.1",
        "books of " + AREA,
        Map.of(
            "area",
            text(AREA),
            "corrects",
            text(SECOND_ENTRY),
            "reason",
            text("weighed again"),
            "reversal",
            text(house.id()),
            "replacement",
            records(
                house.entry(
                    house.id(),
                    OPENED.plusDays(4),
                    line("SD", "NEW-1", mass("E", 310_000, 12_400)))),
            "late",
            new Json.Truth(false),
            "says",
            text("corrects")),
        "dan",
        "eve");
    house.posted(
        AREA,
        List.of(
            house.entry(LOSS_ENTRY, OPENED.plusDays(6), line("LD", "OLD-1", mass("E", 100, 4)))),
        "dan",
        "eve");
  }

  private static void months(History house) {
    // In stock: OLD-1 4 499 900 / 179 996, MIX-1 499 000 / 19 993 E and 1 000 / 7 N, NEW-1 690 000
    // / 27 600; OLD-2 6 950 N, 900 P.
    house.signed(
        "books.days-closed.1",
        "books of " + AREA,
        Map.of(
            "area",
            text(AREA),
            "through",
            text(OPENED.plusDays(9).toString()),
            "totals",
            records(mass("N", 7_950, 7), mass("E", 5_688_900, 227_589), mass("P", 900, 0)),
            "entries",
            large(8),
            "says",
            text("closes")),
        "dan",
        "eve");
    String listing =
        house.listing(
            List.of(
                listed("MIX-1", mass("N", 1_000, 7), mass("E", 499_000, 19_993)),
                listed("NEW-1", mass("E", 690_000, 27_600)),
                listed("OLD-1", mass("E", 4_499_000, 179_960)),
                listed("OLD-2", mass("N", 6_950, 0), mass("P", 900, 0))));
    house.signed(
        "books.inventory-taken.1",
        "books of " + AREA,
        Map.of(
            "area",
            text(AREA),
            "day",
            text(OPENED.plusDays(19).toString()),
            "key",
            text(house.id()),
            "batches",
            new Json.Whole(4),
            "listing",
            text(listing),
            "totals",
            records(mass("N", 7_950, 7), mass("E", 5_688_000, 227_553), mass("P", 900, 0)),
            "muf",
            records(mass("E", 900, 36)),
            "says",
            text("takes")),
        "eve",
        "dan");
    Map<String, Json> late =
        new TreeMap<>(
            house
                .entry(house.id(), OPENED.plusDays(7), line("GA", "OLD-1", mass("E", 10, 0)))
                .values());
    late.put("late", new Json.Truth(true));
    house.signed(
        "books.late-changes-posted.1",
        "books of " + AREA,
        Map.of(
            "area",
            text(AREA),
            "says",
            text("late"),
            "entries",
            records(new Json.Members(late)),
            "reason",
            text("found in the bin")),
        "dan",
        "eve");
  }

  private static void others(History house) {
    String file = house.file("001:OI/ZZ;1#\n");
    house.signed("filing.report-filed.1", "report " + AREA + " 1", report(file), "dan", "gus");
    house.told(
        "filing.report-delivered.1",
        house.person("gus").id(),
        "report",
        Map.of(
            "area",
            text(AREA),
            "number",
            new Json.Whole(1),
            "attempt",
            new Json.Whole(1),
            "receiver",
            text("authority"),
            "step",
            text("sent")));
    String overdue =
        house.told(
            "reports.transfer-overdue.1",
            "house",
            "shipment",
            Map.of(
                "shipper",
                text("ZM01"),
                "receiver",
                text("ZM02"),
                "batch",
                text("C-1"),
                "shipped",
                text("2026-01-02"),
                "due",
                text("2026-02-01"),
                "entry",
                text("ZM01 1 1"),
                "pack",
                text("built-in")));
    house.told(
        "cases.noted.1",
        house.person("fay").id(),
        "irregularity 1",
        Map.of("irregularity", text(overdue), "noteSha256", text(house.file("look again"))));
    house.told(
        "reports.transfer-resolved.1",
        "house",
        "shipment",
        Map.of(
            "shipper",
            text("ZM01"),
            "receiver",
            text("ZM02"),
            "batch",
            text("C-1"),
            "shipped",
            text("2026-01-02"),
            "overdue",
            text(overdue)));
  }

  private static Map<String, Json> report(String sha256) {
    return History.with(
        Map.of(
            "area",
            text(AREA),
            "country",
            text("ZZ"),
            "facility",
            text("ZF01"),
            "kind",
            text("ICR"),
            "correcting",
            new Json.Truth(false)),
        "number",
        new Json.Whole(1),
        "attempt",
        new Json.Whole(1),
        "made",
        text("2026-03-01"),
        "from",
        text("2026-02-01"),
        "to",
        text("2026-02-28"),
        "balanceFrom",
        text("2026-02-01"),
        "balanceTo",
        text("2026-02-28"),
        "encoder",
        text("DOE,JA"),
        "gramDecimals",
        new Json.Whole(0),
        "kilogramDecimals",
        new Json.Whole(3),
        "bothFissile",
        new Json.Truth(false),
        "knownAt",
        text("2026-03-02T08:00:00Z"),
        "lastEntry",
        large(9),
        "entries",
        new Json.Whole(1),
        "sha256",
        text(sha256),
        "says",
        text("one entry"));
  }

  /// What a State knows of this house by another way.
  public static HousePolicy policy(History house) {
    return new HousePolicy(
        History.LOG, Set.of(key(house, "ann"), key(house, "bob")), Set.of(), false, List.of());
  }

  private static Digest key(History house, String name) {
    return house.person(name).key().id();
  }
}
