import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { createDayOrders } from '../../subgraphs/sage300/read/day-orders.ts'
import { cleaners, UNREAD } from '../../subgraphs/sage300/read/values.ts'
import { isStampedSince } from '../../subgraphs/sage300/records/stamps.ts'
import { driverWords, sageFailure } from '../../subgraphs/sage300/wire/failures.ts'

/** What drivers and copies of Sage at other sites say, in their own forms. */

/** Samples from the field, which lie beside the project where they lie at all. */
const samples = join(import.meta.dirname, '../../../shared/cases/sage300')
const sampleOf = <Each>(file: string, otherwise: Each): Each =>
  existsSync(join(samples, file))
    ? JSON.parse(readFileSync(join(samples, file), 'utf8'))
    : otherwise

interface Words {
  state: string
  message: string
  expect: string
}
const ours: Words[] = [
  { state: '08001', message: 'FATAL: database "books" does not exist', expect: 'SAGE_UNREACHABLE' },
  { state: '08001', message: 'FATAL: role "x" does not exist', expect: 'SAGE_ACCESS_REFUSED' },
  { state: 'HY000', message: 'the view does not exist', expect: 'SAGE_QUERY_FAILED' },
  { state: 'S0002', message: 'anything', expect: 'SAGE_TABLE_MISSING' },
  { state: '42S02', message: 'rien de tel', expect: 'SAGE_TABLE_MISSING' },
  { state: '42000', message: 'The SELECT permission was denied', expect: 'SAGE_ACCESS_REFUSED' },
  { state: 'S1000', message: 'the file is in use (Btrieve Error 88)', expect: 'SAGE_TIMEOUT' },
  { state: 'S1000', message: 'no path (Btrieve Error 35)', expect: 'SAGE_UNREACHABLE' },
  { state: 'IM004', message: 'SQLAllocHandle failed', expect: 'SAGE_DRIVER_MISSING' },
]

for (const { state, message, expect } of [
  ...ours,
  ...sampleOf<Words[]>('failure-words.json', []),
]) {
  test(`${state} "${message}" is ${expect}, and no caller reads these words`, () => {
    const thrown = Object.assign(new Error('odbc'), { odbcErrors: [{ state, message }] })
    const failure = sageFailure(thrown, 'a table')
    assert.equal(failure.code, expect)
    assert.equal(failure.message.includes(message), false)
    assert.match(failure.message, new RegExp(`^a table: .*\\(${state}\\)\\.$`))
    assert.equal(driverWords(failure.cause), message)
  })
}

for (const [said, written] of [
  ['no login with DSN=Sage;UID=sa;PWD=se cret;DB=x', 'no login with DSN=Sage;UID=sa;PWD=…;DB=x'],
  ['Driver=S;Password = {a;b}}c};Port=1', 'Driver=S;Password=…;Port=1'],
  ['the password of sa is wrong', 'the password of sa is wrong'],
] as const) {
  test(`of "${said}" the log has no password`, () => {
    const thrown = Object.assign(new Error('odbc'), {
      odbcErrors: [{ state: '28000', message: said }],
    })
    assert.equal(driverWords(thrown), written)
  })
}

type Kind = 'time' | 'date' | 'flag' | 'text' | 'money'
type Forms = Record<Kind, [unknown, unknown][]>
const ourForms: Forms = {
  time: [
    ['8:05', '08:05:00'],
    ['08:30:00 PM', '20:30:00'],
    ['12:15 AM', '00:15:00'],
    ['1899-12-30 20:30:00', '20:30:00'],
    ['203000', '20:30:00'],
    ['25:00:00', null],
    ['noon', null],
  ],
  date: [
    ['1899-12-30', null],
    ['  /  /    ', null],
    ['11/28/2026', '2026-11-28'],
    ['11/28/26', UNREAD],
    // Somebody writes the day first, and no day is made of it.
    ['28/11/2026', UNREAD],
    ['2026-02-31', UNREAD],
    ['2026-13-45', UNREAD],
    ['2024-02-29T23:59:59-06:00', '2024-02-29'],
  ],
  flag: [
    ['N', false],
    ['\0', false],
    [0, false],
    ['Yes', true],
    ['\x01', true],
    ['-1', true],
    ['maybe', UNREAD],
  ],
  text: [
    ['SC-1\0\0 ', 'SC-1'],
    ['SC-1\u00a0', 'SC-1'],
  ],
  money: [
    ['12.50', 12.5],
    [' -1e3 ', -1000],
    ['007', 7],
    ['  ', null],
    ['12,50', UNREAD],
    ['1,234.56', UNREAD],
    ['0x10', UNREAD],
    ['Infinity', UNREAD],
    [Number.NaN, UNREAD],
    [Number.POSITIVE_INFINITY, UNREAD],
    [true, UNREAD],
  ],
}
const theirs = sampleOf<Partial<Forms>>('reader-values.json', {})

for (const kind of ['time', 'date', 'flag', 'text', 'money'] as const) {
  test(`every form of a ${kind} is read as what it means, and no other value as one`, () => {
    // Where a sample tells in words what is to come out, the form is none.
    const isWords = (wanted: unknown) => typeof wanted === 'string' && / /.test(wanted)
    for (const [given, wanted] of [...ourForms[kind], ...(theirs[kind] ?? [])]) {
      const read = cleaners[kind](given)
      if (isWords(wanted)) assert.ok(read === null || read === UNREAD, JSON.stringify(given))
      else assert.equal(read, wanted, JSON.stringify(given))
    }
  })
}

test('a date that is two days is read by one of its column that is a single one, and not at all where none is', () => {
  const readAs = (...given: unknown[][]) => {
    const days = createDayOrders()
    return given.map(values => values.map(days.cleanerOf('T.C', values)))
  }
  assert.deepEqual(readAs(['05/10/2026', '28/11/2026']), [['2026-10-05', '2026-11-28']])
  assert.deepEqual(readAs(['05/10/2026', '11/28/2026']), [['2026-05-10', '2026-11-28']])
  assert.deepEqual(readAs(['05/10/2026', '06/06/2026', '2026-10-31']), [
    [UNREAD, '2026-06-06', '2026-10-31'],
  ])
  assert.deepEqual(readAs(['28/11/2026'], ['05/10/2026']), [['2026-11-28'], ['2026-10-05']])
  assert.deepEqual(readAs(['28/11/2026', '11/28/2026', '05/10/2026'])[0]?.[2], UNREAD)
})

test('a record counts as changed for the whole day where its time cannot be read', () => {
  const stamped = (time: unknown) => ({
    Date_Stamp: '2026-11-28',
    Time_Stamp: cleaners.time(time) as string | null,
  })
  const noon = Date.parse('2026-11-28T12:00:00Z')
  for (const time of ['', null, 'noon', '1899-12-30 20:30:00', '8:30 PM']) {
    assert.equal(isStampedSince(stamped(time), noon), true, String(time))
  }
  assert.equal(isStampedSince(stamped('08:30:00 AM'), noon), false)
})
