-- Every amount of a requisition line as Procore gives it, so that what is withheld on stored materials can be
-- told from what is withheld on work. Null is: not said.
alter table procore.invoice_line_version
  add column work_previous_amount numeric,
  add column work_this_period_amount numeric,
  add column materials_retainage_held_amount numeric,
  add column materials_retainage_released_amount numeric;

drop view procore.invoice_line;
create view procore.invoice_line as
  select
    id, project_id, invoice_id, is_change_order_line, source_line_id, extra, cost_code, cost_type,
    scheduled_amount, materials_stored_amount, completed_amount, held_amount, released_amount, valid_from,
    work_previous_amount, work_this_period_amount, materials_retainage_held_amount,
    materials_retainage_released_amount
  from procore.invoice_line_version
  where valid_to = 'infinity';
