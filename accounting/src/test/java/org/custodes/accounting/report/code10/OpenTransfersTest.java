package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.custodes.accounting.report.Transfer;
import org.junit.jupiter.api.Test;

/// What is still on its way once shipments and receipts that say the same are paired.
class OpenTransfersTest {

  @Test
  void aReceiptAnswersTheShipmentBeforeIt() {
    assertThat(open(sent(1, 3), sent(2, 20), received(1, 5))).containsExactly("SHIPPER 2026-01-20");
    assertThat(open(received(1, 5), sent(1, 20), sent(2, 3))).containsExactly("SHIPPER 2026-01-20");
  }

  @Test
  void whatIsSentTwiceIsReceivedTwice() {
    assertThat(open(sent(1, 3), sent(2, 4), received(1, 6), received(2, 5))).isEmpty();
    assertThat(open(sent(1, 3), received(1, 5), received(2, 6)))
        .containsExactly("RECEIVER 2026-01-06");
  }

  @Test
  void aReceiptBeforeItsShipmentIsTold() {
    assertThat(open(received(1, 5), sent(1, 6)))
        .containsExactlyInAnyOrder("RECEIVER 2026-01-05", "SHIPPER 2026-01-06");
  }

  @Test
  void weightsThatDifferAreTold() {
    assertThat(open(sent(1, 3), received(1, 5).replace("670:4G", "670:5G"))).hasSize(2);
  }

  private static List<String> open(String... reports) {
    List<Transfer> open = Checked.of(reports).result().ledger().openTransfers();
    return open.stream().map(transfer -> transfer.side() + " " + transfer.date()).toList();
  }

  private static String sent(int report, int day) {
    return entry(report, "ZM01", "SD", day, "#469:M");
  }

  private static String received(int report, int day) {
    return entry(report, "ZM02", "RD", day, "#447:B1#469:N");
  }

  private static String entry(int report, String area, String code, int day, String basis) {
    return "001:OI/ZZ;%d#002:1/1#003:20260212#006:DOE,JA#010:I#015:20260101/20260131#207:ZF01#307:%s#309:N#370:ZZ/ZM01#372:ZZ/ZM02#407:1#411:%s#412:202601%02d#430:O/G/R/B#446:B1%s#470:1#630:100G#670:4G#"
        .formatted(report, area, code, day, basis);
  }
}
