import type { Random } from '../../sandbox/generate/random.ts'

/** What somebody does to the books of Sage, to one record by chance. */
export interface BookChange {
  name: string
  sql(random: Random): string
}

const PLACES_COUNT = 1_000_000
const TODAY = 'date_stamp = current_date, time_stamp = localtime'

/** One row of a table by chance, the same one for the same seed, as a condition of it. */
function one(random: Random, table: string, key: readonly string[], row = table): string {
  const keys = key.join(', ')
  const place = random.below(PLACES_COUNT)
  return `(${key.map(name => `${row}.${name}`).join(', ')}) = (select ${keys} from ${table} order by ${keys} limit 1
    offset ${place} % (select count(*) from ${table}))`
}

const DISTRIBUTION = ['vendor', 'invoice', 'dist_seq']
const INVOICE = ['vendor', 'invoice']
const ITEM = ['commitment', 'item_number']
const ORDER = ['commitment', 'commitment_co']

const cents = (random: Random) => random.between(-500_000, 500_000) / 100
const distribution = (random: Random) => one(random, 'apm_master__distribution', DISTRIBUTION)
const invoice = (random: Random) => one(random, 'apm_master__invoice', INVOICE)
const commitment = (random: Random) => one(random, 'jcm_master__commitment', ['commitment'])
const order = (random: Random) => one(random, 'jcm_master__commitment_co', ORDER)

export const bookChanges: readonly BookChange[] = [
  {
    name: 'a distribution bills more or less',
    sql: random =>
      `update apm_master__distribution set amount = amount + ${cents(random)}, ${TODAY} where ${distribution(random)}`,
  },
  {
    name: 'a distribution withholds more or less',
    sql: random =>
      `update apm_master__distribution set retainage = retainage + ${cents(random)}, ${TODAY} where ${distribution(random)}`,
  },
  {
    name: 'a distribution is coded to another commitment',
    sql: random =>
      `update apm_master__distribution as row set commitment = other.commitment, job = other.job, ${TODAY}
       from (select * from jcm_master__commitment where ${commitment(random)}) as other
       where ${one(random, 'apm_master__distribution', DISTRIBUTION, 'row')}`,
  },
  {
    name: 'a distribution is coded to no commitment',
    sql: random =>
      `update apm_master__distribution set commitment = '', commitment_line_item = 0, ${TODAY} where ${distribution(random)}`,
  },
  {
    name: 'a distribution is coded to another item',
    sql: random =>
      `update apm_master__distribution set commitment_line_item = ${random.between(1, 3)}, ${TODAY} where ${distribution(random)}`,
  },
  {
    name: 'a distribution is taken away',
    // What a record is without, its header says: it is stamped.
    sql: random => `
      with gone as (delete from apm_master__distribution where ${distribution(random)} returning *)
      update apm_master__invoice as row
      set amount = row.amount - gone.amount, retainage = row.retainage - gone.retainage, ${TODAY}
      from gone where (row.vendor, row.invoice) = (gone.vendor, gone.invoice)`,
  },
  {
    name: 'an invoice is taken away',
    sql: random => ofBoth(invoice(random), (table, where) => `delete from ${table} where ${where}`),
  },
  {
    name: 'an invoice is void',
    sql: random =>
      `update apm_master__invoice set status = 'Void', ${TODAY} where ${invoice(random)}`,
  },
  {
    name: 'an invoice is renumbered',
    sql: random => {
      const number = `'R-${random.below(PLACES_COUNT)}'`
      return ofBoth(
        invoice(random),
        (table, where) => `update ${table} set invoice = ${number}, ${TODAY} where ${where}`,
      )
    },
  },
  {
    name: 'an invoice is posted a month later',
    sql: random =>
      `update apm_master__invoice set accounting_date = accounting_date + interval '1 month', ${TODAY} where ${invoice(random)}`,
  },
  {
    name: 'an invoice is entered twice',
    sql: random => {
      const where = invoice(random)
      const number = `D-${random.below(PLACES_COUNT)}`
      return `
        create temp table copied on commit drop as select * from apm_master__invoice where ${where};
        create temp table parts on commit drop as
          select row.* from apm_master__distribution as row join copied using (vendor, invoice);
        update copied set invoice = '${number}', ${TODAY};
        update parts set invoice = '${number}', ${TODAY};
        insert into apm_master__invoice select * from copied;
        insert into apm_master__distribution select * from parts`
    },
  },
  {
    name: 'a commitment is worth more or less',
    sql: random =>
      `update jcm_master__commitment_item set amount = amount + ${cents(random)}, ${TODAY} where ${one(random, 'jcm_master__commitment_item', ITEM)}`,
  },
  {
    name: 'a commitment is closed or opened',
    sql: random =>
      `update jcm_master__commitment set closed = 1 - closed, ${TODAY} where ${commitment(random)}`,
  },
  {
    name: 'a commitment has another vendor',
    sql: random =>
      `update jcm_master__commitment set vendor = (select vendor from apm_master__vendor order by vendor limit 1 offset ${random.below(10)}), ${TODAY} where ${commitment(random)}`,
  },
  {
    name: 'a commitment is renumbered',
    sql: random => {
      const tables = [
        'jcm_master__commitment_item',
        'jcm_master__commitment_co',
        'jcm_master__commitment_co_item',
        'apm_master__distribution',
        'jcm_master__commitment',
      ]
      const number = `'SC-9${random.below(1000)}'`
      const chosen = `create temp table chosen on commit drop as select commitment from jcm_master__commitment where ${commitment(random)}`
      const updates = tables.map(
        table =>
          `update ${table} set commitment = ${number}, ${TODAY} where commitment = (select commitment from chosen)`,
      )
      return [chosen, ...updates].join('; ')
    },
  },
  {
    name: 'a commitment moves to another job',
    sql: random => {
      const tables = [
        'jcm_master__commitment_item',
        'jcm_master__commitment_co_item',
        'apm_master__distribution',
        'jcm_master__commitment',
      ]
      const chosen = `create temp table chosen on commit drop as
        select commitment, (select job from jcm_master__job where ${one(random, 'jcm_master__job', ['job'])}) as job
        from jcm_master__commitment where ${commitment(random)}`
      const updates = tables.map(
        table =>
          `update ${table} as row set job = chosen.job, ${TODAY} from chosen where row.commitment = chosen.commitment`,
      )
      return [chosen, ...updates].join('; ')
    },
  },
  {
    name: 'a change order is worth more or less',
    sql: random =>
      `update jcm_master__commitment_co set amount = amount + ${cents(random)}, ${TODAY} where ${order(random)}`,
  },
  {
    name: 'a change order is approved or not',
    sql: random =>
      `update jcm_master__commitment_co set status = '${random.pick(['Approved', 'Pending', 'Rejected'])}', released_to_accounting = ${random.below(2)}, ${TODAY} where ${order(random)}`,
  },
  {
    name: 'a change order is taken away',
    sql: random => `delete from jcm_master__commitment_co where ${order(random)}`,
  },
  {
    name: 'a job is renamed',
    sql: random =>
      `update jcm_master__job set description = 'Renamed ${random.below(1000)}', ${TODAY} where ${one(random, 'jcm_master__job', ['job'])}`,
  },
]

/** An invoice and its distributions. */
function ofBoth(where: string, act: (table: string, where: string) => string): string {
  const mine = '(vendor, invoice) = (select vendor, invoice from chosen)'
  return [
    `create temp table chosen on commit drop as select vendor, invoice from apm_master__invoice where ${where}`,
    act('apm_master__distribution', mine),
    act('apm_master__invoice', mine),
  ].join('; ')
}
