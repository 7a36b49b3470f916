-- Accompanied and at risk by category and kelurahan: every total is a sum of these cells.
-- $1 first day, $2 cut-off day, $3 known at (null: now), $4 kelurahan codes (null: all)
with last_contact as (
  select distinct on (person_id) person_id, category, kelurahan
  from read.figure_deed
  where kind in ('VISIT', 'MEASUREMENT') and category is not null and on_day between $1::date and $2::date
    and case when $3::timestamptz is null then known_to is null
        else known_from <= $3::timestamptz and (known_to is null or known_to > $3::timestamptz) end
  order by person_id, on_day desc, known_from desc, fact_id desc
), last_risk as (
  select distinct on (person_id) person_id, at_risk
  from read.figure_assessment
  where in_force and on_day <= $2::date
    and case when $3::timestamptz is null then known_to is null
        else known_from <= $3::timestamptz and (known_to is null or known_to > $3::timestamptz) end
  order by person_id, on_day desc, known_from desc, fact_id desc
), cell as (
  select category, kelurahan,
    count(*)::integer as accompanied,
    (count(*) filter (where at_risk))::integer as at_risk
  from last_contact left join last_risk using (person_id)
  where $4::text[] is null or kelurahan = any($4::text[])
  group by category, kelurahan
)
-- The position comes from the same snapshot as the figures, also when there is not one cell.
-- All at: not null while several workers are at different places; up to where all of them have come.
select checkpoint.position, cell.category, cell.kelurahan,
  case when not checkpoint.even
    then to_char(checkpoint.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  end as "allAt",
  cell.accompanied, cell.at_risk as "atRisk"
from (values ('figures')) as name(projection)
left join read.checkpoint using (projection)
left join cell on true
order by cell.kelurahan, cell.category
