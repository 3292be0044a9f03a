package org.custodes.server.books.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mba;
import org.custodes.server.Browser;
import org.custodes.server.books.Bookkeeping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostPageTest extends BookPagesTest {

  @Test
  void anAccountantChoosesACodeFillsInAReceiptAndTwoSign() {
    opened("YP11", "YA11");
    Browser keeper = keeper();
    assertThat(keeper.get("/books/YA11/post").body())
        .contains("RD · receipt domestic (+)", "/books/YA11/post?code=RD");

    Map<String, String> receipt = receipt("P-1", "500", "20");
    HttpResponse<String> asked =
        keeper.post("/books/YA11/post?code=RD", "/books/YA11/post", receipt);
    sign(asked);

    String entry = keeper.get("/books/entries/" + receipt.get("key")).body();
    assertThat(entry)
        .contains("receipt domestic", "P-1", "Shipper", "+500", "\u2212500", "This entry")
        .contains("Prepared by", "Approved by", "/record/");
    HttpResponse<String> again =
        keeper.post("/books/YA11/post?code=RD", "/books/YA11/post", receipt);
    assertThat(Browser.redirect(again)).isEqualTo("/books/entries/" + receipt.get("key"));
  }

  @ParameterizedTest
  @EnumSource(ChangeCode.class)
  void aFormHasOnlyTheFieldsOfItsCode(ChangeCode code) {
    if (books().find(new Mba("YA12")).isEmpty()) {
      opened("YP12", "YA12");
    }
    ChangeFields of = new ChangeFields(code);

    String form = keeper().get("/books/YA12/post?code=" + code).body();

    assertThat(form.contains("name=\"counterpart-0\"")).isEqualTo(of.hasCounterpart());
    assertThat(form.contains("name=\"shippersBatch-0\"")).isEqualTo(of.hasShippersBatch());
    assertThat(form.contains("name=\"reference-0\"")).isEqualTo(of.hasIsotopes());
    assertThat(form.contains("name=\"measured-0-0\"")).isEqualTo(of.isDifference());
    assertThat(form.contains("name=\"batch-1\"")).isEqualTo(of.isRebatching());
    assertThat(form).contains("name=\"element-0-0\"", "O · solids, other");
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndWhatWasTypedIsKept() {
    opened("YP13", "YA13");
    Map<String, String> fields = receipt("P-1", "five", "20");
    fields.put("counterpart-0", "");
    fields.put("description-0", "OG");

    HttpResponse<String> answer =
        keeper().post("/books/YA13/post?code=RD", "/books/YA13/post", fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"element-0-0-error\"", "Found five; wanted grams such as 1250.5")
        .contains("id=\"description-0-error\"", "Found OG; wanted four characters such as OGHC")
        .contains("value=\"five\"", "value=\"P-1\"");
  }

  @Test
  void theDescriptionIsChosenLetterByLetter() {
    opened("YP14", "YA14");
    Map<String, String> fields = receipt("P-1", "500", "20");
    fields.put("description-0", "");
    fields.put("physical-0", "O · solids, other");
    fields.put("chemical-0", "G");
    fields.put("containment-0", "H");
    fields.put("quality-0", "C · fresh");

    sign(keeper().post("/books/YA14/post?code=RD", "/books/YA14/post", fields));

    assertThat(keeper().get("/books/YA14/batches").body()).contains("O/G/H/C");
  }

  @Test
  void moreThanIsThereIsRefusedWithWhatIsThere() {
    Mba area = opened("YP15", "YA15");
    received(area, "2026-02-03", "P-1", "500", "20");
    Map<String, String> fields = receipt("P-1", "600", "20");
    fields.put("code", "SD");
    fields.remove("shippersBatch-0");

    HttpResponse<String> answer =
        keeper().post("/books/YA15/post?code=SD", "/books/YA15/post", fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("at most what is there: 500 g enriched uranium");
  }

  @Test
  void aRebatchingHasARowForEachBatchAndTakesMore() {
    Mba area = opened("YP16", "YA16");
    received(area, "2026-02-03", "P-1", "500", "20");
    Browser keeper = keeper();
    Map<String, String> fields = new HashMap<>();
    fields.put("code", "RM");
    fields.put("act", "more");
    fields.put("date", "2026-02-05");
    fields.put("key", UUID.randomUUID().toString());
    fields.put("lines", "2");
    row(fields, 0, "RM", "P-1", "500", "20");
    row(fields, 1, "RP", "P-2", "300", "12");
    String more = keeper.post("/books/YA16/post?code=RM", "/books/YA16/post", fields).body();
    assertThat(more).contains("name=\"batch-2\"", "value=\"P-2\"").doesNotContain("batch-3");

    row(fields, 2, "RP", "P-3", "200", "8");
    fields.put("lines", "3");
    fields.put("act", "ask");
    sign(keeper.post("/books/YA16/post?code=RM", "/books/YA16/post", fields));

    assertThat(keeper.get("/books/YA16/batches").body())
        .contains("P-2", "P-3")
        .doesNotContain("P-1");
  }

  @Test
  void aDifferenceIsComputedFromBothValues() {
    Mba area = opened("YP17", "YA17");
    received(area, "2026-02-03", "P-1", "500", "20");
    Map<String, String> fields = receipt("P-1", "500", "20");
    fields.put("code", "DI");
    fields.put("measurement-0", "M");
    fields.put("measured-0-0", "499.75");
    fields.put("measured-fissile-0-0", "19.99");
    fields.remove("counterpart-0");
    fields.remove("shippersBatch-0");

    sign(keeper().post("/books/YA17/post?code=DI", "/books/YA17/post", fields));

    assertThat(keeper().get("/books/entries/" + fields.get("key")).body())
        .contains("0.25", "0.01", "Shipper/receiver difference");
    assertThat(keeper().get("/books/YA17/batches").body()).contains("499.75");
  }

  @Test
  void aFormThatRecursIsSavedChosenAndDeleted() {
    opened("YP18", "YA18");
    Browser keeper = keeper();
    Map<String, String> fields = receipt("", "500", "20");
    fields.put("act", "save");
    fields.put("name", "From <ZM02>");

    assertThat(keeper.post("/books/YA18/post?code=RD", "/books/YA18/post", fields).body())
        .contains("Saved as “From &lt;ZM02&gt;”. Nothing is asked for yet.");
    String list = keeper.get("/books/YA18/post").body();
    assertThat(list).contains("/books/YA18/post?form=From+%3CZM02%3E");
    assertThat(keeper.get("/books/YA18/post?form=From+%3CZM02%3E").body())
        .contains("value=\"ZZ/ZM02\"", "value=\"500\"");

    keeper.post("/books/YA18/post", "/books/YA18/forms", Map.of("name", "From <ZM02>"));
    assertThat(keeper.get("/books/YA18/post").body()).contains("No form is saved yet");
    fields.put("name", " ");
    assertThat(keeper.post("/books/YA18/post?code=RD", "/books/YA18/post", fields).body())
        .contains("Found a name of 0 characters, wanted 1 to 60.");
  }

  @Test
  void aWordFindsItsCodes() {
    if (books().find(new Mba("YA12")).isEmpty()) {
      opened("YP12", "YA12");
    }
    Browser keeper = keeper();

    assertThat(keeper.get("/books/YA12/post?code=shipment+foreign").body())
        .contains("name=\"counterpart-0\"", "SF, shipment foreign");
    assertThat(keeper.get("/books/YA12/post?code=exemption").body())
        .contains("“exemption” stands in 4 codes", "post?code=DQ")
        .doesNotContain("post?code=RD");
  }

  @Test
  void aWordThatIsNoCodeIsNamed() {
    opened("YP19", "YA19");

    HttpResponse<String> answer = keeper().get("/books/YA19/post?code=gift");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Found “gift”, wanted a code of two letters");
  }

  @Test
  void pastedLinesGetAVerdictEachAndAreAskedForTogether() {
    opened("YP20", "YA20");
    Browser keeper = keeper();
    String head =
        "batch\tcode\tdate\tpoint\tdescription\titems\tmeasurement\tcategory\telement\tfissile\tcounterpart\tshippersBatch\tchange\n";
    String good = "L-1\tRD\t2026-02-03\tA\tOGHC\t1\tN\tE\t500\t20\tZZ/ZM02\tUNKNOWN\t\n";
    String bad = "L-2\tRD\tsoon\tA\tOGHC\t1\tN\tE\t500\t20\tZZ/ZM02\tUNKNOWN\t\n";
    String base = UUID.randomUUID().toString();

    HttpResponse<String> judged = paste(keeper, base, head + good + bad, "ask");
    assertThat(judged.statusCode()).isEqualTo(422);
    assertThat(judged.body())
        .contains("One line</strong> of 2 has something wrong", "Found soon; wanted a day such as")
        .contains("L-1", "+500");

    String rebatched =
        "L-1\tRM\t2026-02-04\tA\tOGHC\t1\tM\tE\t200\t8\t\t\tx\nL-3\tRP\t2026-02-04\tA\tOGHC\t1\tM\tE\t200\t8\t\t\tx\n";
    HttpResponse<String> right = paste(keeper, base, head + good + rebatched, "check");
    assertThat(right.body()).contains("All 3 lines are right.");
    sign(paste(keeper, base, head + good + rebatched, "ask"));

    assertThat(keeper.get("/books/YA20/batches").body()).contains("L-1", "L-3", "300", "200");
    HttpResponse<String> again = paste(keeper, base, head + good + rebatched, "ask");
    assertThat(again.statusCode()).isIn(303, 422);
    assertThat(keeper.get("/books/YA20/entries").body()).contains("2 entries");
  }

  @Test
  void aPasteBeyondItsLimitOrWithForeignHeadsIsRefused() {
    opened("YP21", "YA21");
    Browser keeper = keeper();
    String line = "RD;2026-02-03;A;B;OGHC;1;N;E;5;1\n";

    assertThat(paste(keeper, "", line.repeat(Bookkeeping.MOST_CHANGES + 1), "check").body())
        .contains("Found 201 lines, wanted at most 200.");
    assertThat(paste(keeper, "", "batch;code;colour\nB;RD;blue\n", "check").body())
        .contains("Found the heads colour; wanted some of code, date");
    assertThat(paste(keeper, "", " \n", "check").body()).contains("Found no line");
  }

  private static HttpResponse<String> paste(Browser keeper, String base, String text, String act) {
    String area = text.contains("L-1") ? "YA20" : "YA21";
    String path = "/books/" + area + "/paste";
    return send(keeper, path, Map.of("base", base, "text", text, "act", act));
  }

  private static void row(
      Map<String, String> fields,
      int place,
      String code,
      String batch,
      String grams,
      String fissile) {
    fields.put("code-" + place, code);
    fields.put("point-" + place, "A");
    fields.put("batch-" + place, batch);
    fields.put("description-" + place, "OGHC");
    fields.put("items-" + place, "1");
    fields.put("measurement-" + place, "M");
    fields.put("category-" + place + "-0", "E");
    fields.put("element-" + place + "-0", grams);
    fields.put("fissile-" + place + "-0", fissile);
  }
}
