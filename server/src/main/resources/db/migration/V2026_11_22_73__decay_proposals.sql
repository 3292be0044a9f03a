create table books.decay_proposal (
  fact    uuid constraint decay_proposal_key primary key references facts.fact (id),
  area    text not null constraint decay_proposal_is_of_a_book references books.book (area),
  through date not null
    constraint decay_proposal_is_to_the_end_of_a_month check (extract(day from through + 1) = 1),
  batches integer not null constraint decay_proposal_is_about_a_batch check (batches >= 1),
  loss    bigint not null constraint decay_proposal_is_of_a_loss check (loss >= 1),
  constraint decay_is_proposed_once unique (area, through)
);
comment on table books.decay_proposal is 'Losses by decay that were proposed, each time in whole; people post them, or not.';
comment on column books.decay_proposal.loss is 'Micrograms of plutonium in all batches together, as calculated then.';
create trigger decay_proposal_never_changes before update or delete or truncate on books.decay_proposal
  for each statement execute function facts.refuse_change();
grant select, insert on books.decay_proposal to custodes_app;
