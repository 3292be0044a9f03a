-- What people did with a one-time code, where the rules take one: the server's word, apart from signatures by keys.
alter table identity.approval add column attested text not null default '[]';
comment on column identity.approval.attested is 'Acts attested by codes, as they will stand in the fact; the server alone stands for them.';

grant update (attested) on identity.approval to custodes_app;
