import type { Pool } from 'pg'
import type { BothSystems } from '../harness/both-systems.ts'
import type { WriteInput } from '../harness/write-inputs.ts'

/** States of the two systems in which a write is refused, and the mutations that they refuse. */
export interface RefusingState {
  /** As in "refused where …". */
  name: string
  refuses: string[]
  /** Brings the state about for all of them at once, and resolves to what ends it. */
  enter(systems: Worlds, inputs: Map<string, WriteInput>): Promise<() => Promise<unknown>>
  /** What an accountant can act on. */
  says: RegExp
}

type Worlds = Pick<BothSystems, 'sage' | 'control'> & { store: Pool }

const changeOrders = ['changeOrderExport', 'changeOrderApprove', 'findingResolve']
const commitments = ['commitmentCreate', 'commitmentExport']
const invoices = ['invoiceExport', 'invoiceApprove', 'retainageRelease']

export const states: RefusingState[] = [
  {
    name: 'its job is closed in Sage',
    refuses: [...changeOrders, 'changeOrderCorrect', ...commitments, ...invoices],
    async enter({ sage }) {
      const { rows } = await sage.query('select job, status from jcm_master__job')
      await sage.query(`update jcm_master__job set status = 'Closed'`)
      return () =>
        sage.query(
          `update jcm_master__job as job set status = was.status
           from unnest($1::text[], $2::text[]) as was (job, status) where job.job = rtrim(was.job)`,
          [rows.map(row => row.job), rows.map(row => row.status)],
        )
    },
    says: /Job \S+ is closed in Sage; open it there first\./,
  },
  {
    name: 'its date is in a closed period of Sage',
    refuses: invoices,
    async enter({ sage }) {
      const table = 'glm_master__fiscal_controls'
      await sage.query(`insert into ${table} (period_end_1__current) values ('2099-12-31')`)
      return () => sage.query(`delete from ${table}`)
    },
    says: /is in a closed period; the current one ends on 2099-12-31\. Choose a date in it\./,
  },
  {
    name: 'its number has another form than Sage asks for',
    refuses: commitments,
    async enter({ sage }) {
      const setLength = (length: number) =>
        sage.query('update ts_ctl_record_3 set cslen = $1 where fldcode = 20', [length])
      await setLength(3)
      return () => setLength(12)
    },
    says: /write it in that form\./,
  },
  {
    name: 'Sage has a change order of its number in another spelling',
    refuses: changeOrders,
    enter: ofEach(async ({ sage, store }, input) => {
      const { commitment, number } = await changeOrderOf(store, input)
      const spelled = otherSpelling(number.slice(/\d+$/.exec(number)?.index ?? 0))
      await copyRow(sage, 'jcm_master__commitment_co', { commitment, commitment_co: spelled })
      return () =>
        sage.query(
          'delete from jcm_master__commitment_co where commitment = $1 and commitment_co = $2',
          [commitment, spelled],
        )
    }),
    says: /Sage has change order \S+ of commitment \S+ with .* already/,
  },
  {
    name: 'Sage has a commitment of its number in another spelling',
    refuses: commitments,
    enter: ofEach(async ({ sage, store }, input) => {
      const { number, job } = await commitmentOf(store, input)
      const spelled = number.replaceAll('-', '')
      await copyRow(sage, 'jcm_master__commitment', { commitment: spelled, job })
      return () => sage.query('delete from jcm_master__commitment where commitment = $1', [spelled])
    }),
    says: /Sage has commitment \S+ on job \S+ already, which is \S+ in another spelling/,
  },
  {
    name: 'Sage has an invoice of its number and vendor in another spelling',
    refuses: invoices,
    enter: ofEach(async ({ sage, store }, input) => {
      const { number, vendor, job } = await invoiceOf(store, input)
      const key = { vendor, invoice: otherSpelling(number) }
      await copyRow(sage, 'apm_master__invoice', key)
      await copyRow(sage, 'apm_master__distribution', { ...key, job, commitment: '' })
      const remove = (table: string) =>
        sage.query(`delete from ${table} where vendor = $1 and invoice = $2`, Object.values(key))
      return async () => {
        await remove('apm_master__distribution')
        await remove('apm_master__invoice')
      }
    }),
    // By Sage itself, or by the store where a round has read it meanwhile: on no commitment, as it was copied.
    says: /Sage has invoice \S+ (of this vendor already, .* give one of them another number|already, on another commitment than \S+ or on none; correct it there)\./,
  },
  {
    name: 'another integration owns it in Procore',
    refuses: ['changeOrderApprove', 'invoiceApprove'],
    async enter({ control }) {
      for (const match of ['/requisitions', 'commitment_change_orders']) {
        const reshape = { match, field: 'origin_id', change: 'set', to: 'ERP-1' }
        await control('POST', 'reshapes', reshape)
      }
      return () => control('DELETE', 'reshapes')
    },
    says: /is owned by another integration: .* or have that integration let go of it\./,
  },
  {
    name: 'it is not approved in Procore',
    refuses: ['changeOrderExport', 'findingResolve', 'commitmentExport'],
    async enter({ control }) {
      for (const [match, to] of [
        ['_order_contracts', 'Draft'],
        ['commitment_change_orders', 'draft'],
      ]) {
        await control('POST', 'reshapes', { match, field: 'status', change: 'set', to })
      }
      return () => control('DELETE', 'reshapes')
    },
    says: /in Procore; only an approved one is written to Sage\./,
  },
  {
    name: 'its vendor is not linked',
    refuses: ['vendorExport', ...commitments],
    enter: ofEach(async ({ store }, input) => {
      const { rows } = await store.query(
        `select coalesce(
           $1, (select vendor_pair_id from tieout.commitment_pair where id = $2)
         ) as id`,
        [input['vendorId'], input['commitmentId']],
      )
      const { rows: pairs } = await store.query(
        `update tieout.vendor_pair as pair set books_id = null
         from tieout.vendor_pair as was where pair.id = $1 and was.id = pair.id
         returning was.books_id`,
        [rows[0].id],
      )
      return () =>
        store.query('update tieout.vendor_pair set books_id = $2 where id = $1', [
          rows[0].id,
          pairs[0].books_id,
        ])
    }),
    says: /link it with vendorLink/,
  },
  {
    name: 'it stands in a workflow of Procore that waits for somebody else',
    refuses: ['changeOrderApprove', 'invoiceApprove'],
    enter: ofEach(async ({ control }, input) => {
      const objectType = input['invoiceId'] ? 'Billings::Requisition' : 'CommitmentChangeOrder'
      const id = String(input['changeOrderId'] ?? input['invoiceId'])
      await control('POST', 'workflows', {
        objectType,
        objectId: id.split('/').at(-1),
        canRespond: false,
      })
      // It stays, as the last state that the record meets.
      return async () => undefined
    }),
    says: /waits for somebody else than Tieout's account: approve it there, or make the account an assignee/,
  },
]

/** A state of each record by itself. */
function ofEach(
  enterOne: (systems: Worlds, input: WriteInput) => Promise<() => Promise<unknown>>,
): RefusingState['enter'] {
  return async (systems, inputs) => {
    const leaves: (() => Promise<unknown>)[] = []
    for (const input of inputs.values()) leaves.push(await enterOne(systems, input))
    return async () => {
      for (const leave of leaves) await leave()
    }
  }
}

async function changeOrderOf(store: Pool, input: WriteInput) {
  const { rows } = await store.query<{ commitment: string; number: string }>(
    `select books.number as commitment, change.number
     from tieout.change_order_pair as change
     join tieout.commitment_pair as pair on pair.id = change.commitment_pair_id
     join sage.commitment as books on books.id = pair.books_id
     where change.id = coalesce(
       $1, (select document_pair_id from tieout.finding where 'gid://tieout/Finding/' || fingerprint = $2)
     )`,
    [input['changeOrderId'], input['findingId']],
  )
  return rows[0] ?? { commitment: '', number: '' }
}

async function commitmentOf(store: Pool, input: WriteInput) {
  const { rows } = await store.query<{ number: string; job: string }>(
    `select coalesce($2, pair.number) as number, job.number as job
     from tieout.project_pair as project
     join sage.project as job on job.id = project.books_id
     left join tieout.commitment_pair as pair on pair.id = $3
     where project.id = coalesce($1, pair.project_pair_id)`,
    [input['projectId'], input['number'], input['commitmentId']],
  )
  return rows[0] ?? { number: '', job: '' }
}

async function invoiceOf(store: Pool, input: WriteInput) {
  const { rows } = await store.query<{ number: string; vendor: string; job: string }>(
    `select coalesce($1, invoice.number) as number, vendor.number as vendor, job.number as job
     from tieout.commitment_pair as pair
     join sage.commitment as books on books.id = pair.books_id
     join sage.vendor as vendor on vendor.id = books.vendor_id
     join sage.project as job on job.id = books.project_id
     left join procore.invoice as invoice
       on invoice.commitment_id = pair.field_id
       and invoice.id = replace($3, 'gid://tieout/Invoice/', 'gid://')
     where pair.id = $2 or invoice.id is not null`,
    [input['number'], input['commitmentId'], input['invoiceId']],
  )
  return rows[0] ?? { number: '', vendor: '', job: '' }
}

/** With a leading zero more, or without those that it has. */
function otherSpelling(number: string): string {
  const bare = number.replace(/(?<!\d)0+(?=\d+$)/, '')
  return bare === number ? number.replace(/(?<!\d)(?=\d+$)/, '0') : bare
}

/** A row like one that is there, under another key. */
async function copyRow(sage: Pool, table: string, key: Record<string, string>): Promise<void> {
  await sage.query(
    `insert into ${table}
     select (jsonb_populate_record(row, $1)).* from ${table} as row limit 1
     on conflict do nothing`,
    [key],
  )
}
