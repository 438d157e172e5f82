import assert from 'node:assert/strict'
import test from 'node:test'
import { type Booked, commitment } from './as-of-kit.ts'

/** Days beside the end of a month and of a year, on which the two systems do not book the same. */

const AGREED: Booked = {
  number: '4',
  gross: 340_000,
  retainage: 34_000,
  days: ['2026-09-30', '2026-09-30'],
}

type AsOf = Awaited<ReturnType<typeof commitment>>['asOf']

async function bridgeOn(asOf: AsOf, day: string): Promise<unknown[]> {
  const { verdict, retainage } = await asOf(day)
  return [
    verdict,
    retainage.difference,
    retainage.residualAmount,
    ...retainage.bridge.map((part: Record<string, string>) => `${part['code']} ${part['amount']}`),
  ]
}

test('what Sage books before the end of the month and Procore after it is a cut-off of the other sign', async t => {
  const { asOf } = await commitment(t, [
    AGREED,
    { number: '5', gross: 85_000, retainage: 8_500, days: ['2026-11-02', '2026-10-30'] },
  ])
  assert.deepEqual(await bridgeOn(asOf, '2026-10-31'), [
    'AGREES',
    '-8500.00',
    '0.00',
    'TIMING_CUTOFF -8500.00',
  ])
  assert.deepEqual(await bridgeOn(asOf, '2026-11-30'), ['AGREES', '0.00', '0.00'])
})

test('the last day of the year belongs to the year, and the first of the next to that', async t => {
  const { asOf } = await commitment(t, [
    AGREED,
    { number: '5', gross: 20_000, retainage: 2_000, days: ['2026-12-31', '2027-01-01'] },
  ])
  assert.deepEqual(await bridgeOn(asOf, '2026-12-30'), ['AGREES', '0.00', '0.00'])
  assert.deepEqual(await bridgeOn(asOf, '2026-12-31'), [
    'AGREES',
    '2000.00',
    '0.00',
    'TIMING_CUTOFF 2000.00',
  ])
  assert.deepEqual(await bridgeOn(asOf, '2027-01-01'), ['AGREES', '0.00', '0.00'])
})

test('two cut-offs of one amount that go opposite ways are two', async t => {
  const { asOf } = await commitment(t, [
    AGREED,
    { number: '5', gross: 20_000, retainage: 2_000, days: ['2026-10-31', '2026-11-03'] },
    { number: '6', gross: 20_000, retainage: 2_000, days: ['2026-11-04', '2026-10-29'] },
  ])
  const { verdict, retainage, invoices } = await asOf('2026-10-31')
  assert.deepEqual(
    [verdict, retainage.difference, retainage.residualAmount],
    ['AGREES', '0.00', '0.00'],
  )
  assert.deepEqual(
    invoices.map(({ number, verdict: own }: Record<string, string>) => `${number} ${own}`),
    ['4 AGREES', '5 NOT_DUE', '6 NOT_DUE'],
  )
  const [{ code, documents }, ...others] = retainage.bridge
  assert.deepEqual([code, others], ['TIMING_CUTOFF', []])
  assert.deepEqual(documents, [
    { amount: '2000.00', invoice: { number: '5' } },
    { amount: '-2000.00', invoice: { number: '6' } },
  ])
})

test('a cut-off of the month stands beside an invoice that the books lack, and each has its own amount', async t => {
  const { asOf } = await commitment(t, [
    AGREED,
    { number: '5', gross: 20_000, retainage: 2_000, days: ['2026-10-31', '2026-11-03'] },
    { number: '6', gross: 9_000, retainage: 900, days: ['2026-10-31', null] },
  ])
  const [verdict, difference, residual, ...parts] = await bridgeOn(asOf, '2026-10-31')
  assert.deepEqual([verdict, difference, residual], ['DIFFERS', '2900.00', '0.00'])
  assert.deepEqual(parts.toSorted(), ['INVOICE_MISSING_IN_SAGE 900.00', 'TIMING_CUTOFF 2000.00'])
  assert.deepEqual(await bridgeOn(asOf, '2026-11-30'), [
    'DIFFERS',
    '900.00',
    '0.00',
    'INVOICE_MISSING_IN_SAGE 900.00',
  ])
})

test('a release of the last day of the year that the books date in January is a cut-off that releases', async t => {
  const { asOf } = await commitment(t, [
    AGREED,
    { number: '5', gross: 0, retainage: -10_000, days: ['2026-12-31', '2027-01-04'] },
  ])
  assert.deepEqual(await bridgeOn(asOf, '2026-12-31'), [
    'AGREES',
    '-10000.00',
    '0.00',
    'TIMING_CUTOFF -10000.00',
  ])
  assert.deepEqual(await bridgeOn(asOf, '2027-01-31'), ['AGREES', '0.00', '0.00'])
})
