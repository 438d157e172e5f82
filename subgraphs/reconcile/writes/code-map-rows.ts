import type { Pool, PoolClient } from 'pg'
import type { CodeMappingRow } from '../ground.ts'
import { undone } from '../sql/as-if.ts'
import { effectOf } from '../sql/effect.ts'
import type { BooksCode, CodeMapRows, FieldCode } from './code-maps.ts'

/** Cost codes, and the controller's table of them, in Postgres. */
export function createCodeMapRows(pool: Pool): CodeMapRows<PoolClient> {
  return {
    async queue(client, fieldId) {
      await client.query(
        "select pg_advisory_xact_lock(hashtextextended('tieout.code_mapping ' || $1, 0))",
        [fieldId],
      )
    },
    async fieldCode(client, id) {
      const { rows } = await client.query<FieldCode>(
        `select project_pair.id as project_pair_id, project_pair.books_id as job_id
         from procore.cost_code as code
         left join tieout.project_pair on project_pair.field_id = code.project_id
         where code.id = $1`,
        [id],
      )
      return rows[0]
    },
    async booksCode(client, id) {
      const { rows } = await client.query<BooksCode>(
        `select
           project_id, coalesce(is_group, false) as is_group, number,
           number_key || '|' || tieout.number_key(coalesce(extra, '')) as key
         from sage.cost_code where id = $1`,
        [id],
      )
      return rows[0]
    },
    async replace(client, { fieldId, standing, validFromOn, reason, by }) {
      const { booksId, splits } = standing
      const from = validFromOn ?? '-infinity'
      await client.query(
        `update tieout.code_mapping set replaced_at = now()
         where field_id = $1 and valid_from = $2 and replaced_at is null`,
        [fieldId, from],
      )
      await client.query(
        `insert into tieout.code_mapping (field_id, books_id, splits, valid_from, reason, made_by)
         values ($1, $2, $3, $4, $5, $6)`,
        [fieldId, booksId, splits && JSON.stringify(splits), from, reason, by],
      )
    },
    async mappingsOf(fieldId) {
      const { rows } = await pool.query<CodeMappingRow>(
        'select * from tieout.told_code_mapping where field_id = $1 order by valid_from',
        [fieldId],
      )
      return rows
    },
    tryOut: work => undone(pool, work),
    effectOf: (client, projects, change) =>
      effectOf(client, { isOfLists: false, projects: async () => [...projects], change }),
  }
}
