alter table read_next.summary_contact
  add primary key (family_id, person_id, fact_id, known_from);
create index on read_next.summary_contact (on_day);

alter table read_next.summary_risk
  add primary key (family_id, person_id, on_day, known_from);

alter table read_next.summary_span
  add primary key (family_id, person_id, valid_from, known_from);
create index on read_next.summary_span (valid_from);

analyze read_next.summary_contact (family_id, person_id, on_day, category, kelurahan, known_to);
analyze read_next.summary_risk (family_id, person_id, on_day, known_to);
analyze read_next.summary_span (family_id, person_id, category, kelurahan, valid_from, valid_to, known_to);
