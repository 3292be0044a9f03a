create schema cases;
comment on schema cases is 'Room cases: irregularities, who works on them, and what was found.';

-- Filled by the follower cases.irregularities, which can fill it again from the log.
create table cases.irregularity (
  id        uuid constraint irregularity_key primary key,
  index     bigint not null constraint irregularity_has_one_number unique,
  kind      text not null constraint irregularity_kind_is_a_word check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
  subject   text not null constraint irregularity_subject_is_short check (length(subject) between 1 and 200),
  actor     text not null constraint irregularity_actor_is_short check (length(actor) between 1 and 64),
  opened_at timestamptz not null
);
comment on table cases.irregularity is 'Opened by a fact, whose id it has.';
comment on column cases.irregularity.index is 'Place of that fact in the log; people call the irregularity by it.';
comment on column cases.irregularity.actor is 'Who stands in that fact.';

create table cases.step (
  number        bigint generated always as identity constraint step_key primary key,
  irregularity  uuid not null constraint step_is_of_an_irregularity
                references cases.irregularity (id) deferrable initially deferred,
  act           text not null constraint step_is_an_act
                check (act in ('take', 'hand-over', 'note', 'link', 'move', 'propose', 'close')),
  state         text not null constraint step_leads_to_a_state check (state in
                ('alarm', 'assessed', 'open', 'suspected', 'confirmed', 'recovery', 'closed')),
  owner         uuid,
  person        uuid not null,
  at            timestamptz not null,
  note          text not null constraint step_note_is_short check (length(note) <= 2000),
  outcome       text constraint step_outcome_is_one
                check (outcome in ('loss', 'accounting-error', 'undetermined', 'data-fault')),
  linked        uuid,
  approval      uuid,
  fact          uuid not null constraint step_has_one_fact unique,
  constraint step_links_a_fact check ((act = 'link') = (linked is not null)),
  constraint step_closes_with_an_outcome check ((act in ('propose', 'close')) = (outcome is not null)),
  constraint step_proposes_an_approval check ((act = 'propose') = (approval is not null)),
  constraint step_closes check ((act = 'close') = (state = 'closed'))
);
comment on table cases.step is 'What people did about an irregularity; the last step says how it stands.';
comment on column cases.step.state is 'The irregularity''s state after this step.';
comment on column cases.step.owner is 'Its owner after this step.';
comment on column cases.step.approval is 'What waits for signatures, where a closing is proposed.';
comment on column cases.step.fact is 'The fact of this step.';

create index step_by_irregularity on cases.step (irregularity, number desc);
create unique index irregularity_is_closed_once on cases.step (irregularity) where act = 'close';
create index irregularity_taken on cases.step (irregularity) where act = 'take';
create unique index fact_is_linked_once on cases.step (irregularity, linked) where linked is not null;

create trigger step_never_changes before update or delete or truncate on cases.step
  for each statement execute function facts.refuse_change();

grant usage on schema cases to custodes_app;
grant select, insert, delete on cases.irregularity to custodes_app;
grant select, insert on cases.step to custodes_app;
