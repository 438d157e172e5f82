import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sqlOf } from '../../subgraphs/reconcile/sql/texts.ts'
import { freshDatabase } from '../harness/postgres.ts'

/** The SQL that decides, on a few rows each. */

test('numbers that people write differently have one key, and different numbers have not', async () => {
  await using database = await freshDatabase()
  const keyOf = async (number: string) => {
    const { rows } = await database.pool.query('select tieout.number_key($1) as key', [number])
    return rows[0].key
  }
  const same = [
    ['SC-0041', 'sc41', ' SC 41 '],
    ['INV-0012', 'INV12', 'inv-12'],
    ['001', '1', '01'],
  ]
  for (const spellings of same) {
    assert.equal(new Set(await Promise.all(spellings.map(keyOf))).size, 1, spellings.join())
  }
  assert.notEqual(await keyOf('SC-410'), await keyOf('SC-41'))
  assert.notEqual(await keyOf('10'), await keyOf('1'))
})

test('a vendor with the same tax id is suggested first, then one with a like name; a paired one, one with another name and one that is taxed apart are not', async () => {
  await using database = await freshDatabase()
  const procore = 'gid://procore/Vendor/1'
  const vendors = [
    ['asked', procore, null, 'Quillmark Plumbing & Mechanical'],
    ['cut', null, 'gid://sage300/Vendor/QUIL1', 'QUILLMARK PLUMBING'],
    ['paired', 'gid://procore/Vendor/2', 'gid://sage300/Vendor/QUIL2', 'Quillmark Plumbing'],
    ['other', null, 'gid://sage300/Vendor/TARN', 'Tarnfell Concrete Inc.'],
    ['renamed', null, 'gid://sage300/Vendor/ALDER', 'Alderwick Piping'],
    ['apart', null, 'gid://sage300/Vendor/QUIL3', 'Quillmark Plumbing & Mechanical'],
    ['blank', null, 'gid://sage300/Vendor/ZERO', 'Nobody'],
  ]
  const taxIds = [
    ['procore.vendor_version', procore, '12-3456789'],
    ['sage.vendor_version', 'gid://sage300/Vendor/ALDER', '123456789'],
    ['sage.vendor_version', 'gid://sage300/Vendor/QUIL3', '98-7654321'],
    ['sage.vendor_version', 'gid://sage300/Vendor/ZERO', '00-0000000'],
  ]
  for (const [table, id, taxId] of taxIds) {
    await database.pool.query(
      `insert into ${table} (id, status, tax_id, valid_from) values ($1, 'ACTIVE', $2, now())`,
      [id, taxId],
    )
  }
  for (const vendor of vendors) {
    await database.pool.query(
      `insert into tieout.vendor_pair (id, field_id, books_id, name, matched_by, verdict)
       values ($1, $2, $3, $4, 'NONE', 'AGREES')`,
      vendor,
    )
  }
  const { rows } = await database.pool.query(sqlOf('vendor_suggestions'), [['asked']])
  assert.deepEqual(
    rows.map(row => [row.books_id, row.reason]),
    [
      ['gid://sage300/Vendor/ALDER', 'same tax id'],
      ['gid://sage300/Vendor/QUIL1', 'one name begins the other'],
    ],
  )
})
