package org.custodes.server.reports.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Remembers which shipment a receipt answers in full.
final class TransitMatches {

  private TransitMatches() {}

  /// Joins every open shipment to the open receipt that says the same of it.
  static void record(JdbcClient sql) {
    sql.sql(
            """
            insert into reports.transit_match (shipment, receipt)
            select distinct on (receipt.id) shipment.id, receipt.id
            from reports.open_transfer shipment
            join reports.open_transfer receipt
              on receipt.code = 'RD' and shipment.shipper = receipt.shipper and shipment.receiver = receipt.receiver
                and shipment.batch = receipt.shipper_batch and shipment.description = receipt.description
                and shipment.categories = receipt.categories and shipment.elements = receipt.elements
                and shipment.fissiles = receipt.fissiles and receipt.event_date >= shipment.event_date
            where shipment.code = 'SD'
            order by receipt.id, shipment.event_date, shipment.id
            on conflict do nothing
            """)
        .update();
  }
}
