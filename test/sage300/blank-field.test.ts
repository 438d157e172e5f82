import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSageReader } from '../../subgraphs/sage300/read/reader.ts'
import { DISTRIBUTION } from '../../subgraphs/sage300/records/dictionary/tables.ts'
import { createSagePool } from '../../subgraphs/sage300/wire/connection.ts'
import { openCompany, type SageCompany } from './company.ts'

/** A value of Sage that is not what its column holds. */

const BROKEN = `
  alter table apm_master__invoice alter column invoice_date drop default,
    alter column invoice_date type text;
  update apm_master__invoice set invoice_date = 'soon' where invoice = 'INV-2';
  alter table apm_master__distribution alter column retainage_paid drop default,
    alter column retainage_paid type text;
  update apm_master__distribution set retainage_paid = 'n/a' where invoice = 'INV-2';
  alter table jcm_master__commitment_item alter column item_number drop default,
    alter column item_number type text;
  update jcm_master__commitment_item set item_number = 'A' where commitment = 'SC-1' and amount = 1250`

async function openBroken(): Promise<SageCompany> {
  const company = await openCompany()
  await company.admin.query(BROKEN)
  return company
}

test('a value that cannot be read leaves one field blank, with an error that names it, and no record out', async () => {
  await using company = await openBroken()
  const { data, errors } = await company.ask(`{
    sageInvoices(filter: { jobId: "gid://sage300/Job/24-001" }) { nodes {
      number isPosted invoicedOn accountingOn raw
      lines { grossAmount retainageAmount retainagePaidAmount }
    } }
  }`)
  const { nodes } = data.sageInvoices
  assert.equal(nodes.length, 5)
  const invoice = nodes.find((each: { number: string }) => each.number === 'INV-2')
  assert.equal(invoice.invoicedOn, null)
  assert.equal(invoice.accountingOn, '2026-04-30')
  assert.equal(invoice.raw.Invoice_Date, 'soon')
  assert.deepEqual(invoice.lines, [
    { grossAmount: '500.00', retainageAmount: '50.00', retainagePaidAmount: null },
  ])
  assert.deepEqual(
    errors.map(({ message, path }) => [message, path?.at(-1)]),
    [
      [
        'APM_MASTER__INVOICE.Invoice_Date of Vendor VOLT, Invoice INV-2 is "soon", which is not a date.',
        'invoicedOn',
      ],
      [
        'APM_MASTER__DISTRIBUTION.Retainage_Paid of Vendor VOLT, Invoice INV-2, Dist_Seq 1 is "n/a", which is not a number.',
        'retainagePaidAmount',
      ],
    ],
  )
})

test('a sum with a value that cannot be read is blank, never less', async () => {
  await using company = await openBroken()
  const { data, errors } = await company.ask(`{
    sageCommitment(id: "gid://sage300/Commitment/SC-1") {
      retainageHeldAmount paidAmount lines { id number originalAmount }
    }
  }`)
  assert.deepEqual(data.sageCommitment, {
    retainageHeldAmount: null,
    paidAmount: '1350.27',
    lines: [
      {
        id: 'gid://sage300/CommitmentItem/SC-1/1',
        number: '1',
        originalAmount: '100000.10',
      },
      // Its id stays its own, so that two such lines are not taken for one.
      { id: 'gid://sage300/CommitmentItem/SC-1/A', number: null, originalAmount: '1250.00' },
    ],
  })
  assert.deepEqual(errors.map(({ path }) => path?.at(-1)).toSorted(), [
    'number',
    'retainageHeldAmount',
  ])
})

test('nothing is written by a record of which a value cannot be read', async () => {
  await using company = await openBroken()
  const pool = createSagePool(company.sandbox.odbc)
  const reader = createSageReader(pool)
  await assert.rejects(reader.read(DISTRIBUTION, { Invoice: 'INV-2' }), {
    code: 'SAGE_QUERY_FAILED',
    message: /Retainage_Paid of Vendor VOLT, Invoice INV-2, Dist_Seq 1 is "n\/a"/,
  })
  const [record] = await reader.readPartly(DISTRIBUTION, { Invoice: 'INV-2' })
  assert.deepEqual([record?.Retainage_Paid, record?.Amount], [null, 500])
  await pool.close()
})
