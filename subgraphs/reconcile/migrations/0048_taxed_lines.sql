-- The total of a contract has the tax in it and the amount of a line has not. A line says its amount with tax, or
-- at least that it is taxed.
alter table procore.commitment_line_version
  add column total_amount numeric,
  add column tax_code text;
select tieout.show_current('procore.commitment_line');
-- Where lines did not add up for want of it, they are read whole once more.
update tieout.read_mark set whole_read_at = null
where
  system = 'PROCORE'
  and project_id in (
    select commitment.project_id
    from procore.commitment
    join tieout.reading_fault on reading_fault.contract_id = commitment.id and reading_fault.list = 'COMMITMENTS'
  );
