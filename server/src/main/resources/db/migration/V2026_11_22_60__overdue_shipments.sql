-- Shipments whose receipt is overdue, each with the fact that noted it and, later, the one that it is over.
create table reports.overdue_shipment (
  fact      uuid constraint overdue_shipment_key primary key references facts.fact (id),
  shipper   text not null,
  receiver  text not null,
  batch     text not null,
  shipped   date not null,
  due       date not null,
  resolved  uuid constraint overdue_shipment_is_resolved_by_a_fact references facts.fact (id),
  constraint overdue_shipment_is_due_after_it_left check (due >= shipped)
);
comment on table reports.overdue_shipment is 'Noted by the watch over shipments; a row changes once, when it is over.';
comment on column reports.overdue_shipment.due is 'The last day on which the receipt would have been in time.';

create unique index overdue_shipment_stands_once on reports.overdue_shipment (shipper, receiver, batch, shipped)
  where resolved is null;

grant select, insert on reports.overdue_shipment to custodes_app;
grant update (resolved) on reports.overdue_shipment to custodes_app;
