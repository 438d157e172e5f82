-- One record, as an invoice over several commitments, may leave more than one of them unjudged.
alter table tieout.unread_record drop constraint unread_record_pkey;
alter table tieout.unread_record add primary key (system, project_id, list, record_id, commitment_id);
