-- Two processes that read the same part of a commitment at once have stored it twice, after which its project could not
-- be judged any more. One of the two goes, and whatever may still do so fails where it happens.
delete from procore.change_order_line_version as held using procore.change_order_line_version as other
  where held.valid_to = 'infinity' and other.valid_to = 'infinity' and held.id = other.id
    and (held.valid_from, held.ctid) < (other.valid_from, other.ctid);
delete from procore.payment_version as held using procore.payment_version as other
  where held.valid_to = 'infinity' and other.valid_to = 'infinity' and held.id = other.id
    and (held.valid_from, held.ctid) < (other.valid_from, other.ctid);
delete from procore.retainage_rule_version as held using procore.retainage_rule_version as other
  where held.valid_to = 'infinity' and other.valid_to = 'infinity' and held.id = other.id
    and (held.valid_from, held.ctid) < (other.valid_from, other.ctid);
delete from procore.budget_row_version as held using procore.budget_row_version as other
  where held.valid_to = 'infinity' and other.valid_to = 'infinity' and held.id = other.id
    and (held.valid_from, held.ctid) < (other.valid_from, other.ctid);

create unique index on procore.change_order_line_version (id) where valid_to = 'infinity';
create unique index on procore.payment_version (id) where valid_to = 'infinity';
create unique index on procore.retainage_rule_version (id) where valid_to = 'infinity';
create unique index on procore.budget_row_version (id) where valid_to = 'infinity';
