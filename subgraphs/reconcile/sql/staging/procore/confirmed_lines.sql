-- Included where requisitions are added up. A line whose total is not what was done before, now and stored
-- contradicts itself; where the certificate has the sum of the parts, the total is what is wrong.

confirmed_line as (
  select
    line.*,
    case
      when
        line.completed_amount
          <> line.work_previous_amount + line.work_this_period_amount + line.materials_stored_amount
        and invoice.summary_completed_amount = (
          select sum(every.work_previous_amount + every.work_this_period_amount + every.materials_stored_amount)
          from procore.invoice_line as every
          where every.invoice_id = line.invoice_id
        )
        then line.work_previous_amount + line.work_this_period_amount + line.materials_stored_amount
      else line.completed_amount
    end as confirmed_amount
  from procore.invoice
  join procore.invoice_line as line on line.invoice_id = invoice.id
  where invoice.commitment_id = any ($1)
)
