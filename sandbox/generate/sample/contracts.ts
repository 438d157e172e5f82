import type { SageCommitment } from '../sage.ts'
import { planted } from '../scene.ts'
import type { Script } from './script.ts'
import { ownVendor, sageSide, simple, work } from './stage.ts'

/** Contracts, change orders, mappings and links. Amounts are cents: 240_000_00 is 240,000.00. */
export const contractScripts: Script[] = [
  {
    // C19: 515,000.00 in Procore; Sage lacks the deductive change and shows 525,000.00.
    project: 0,
    title: 'Concrete - Foundations',
    lines: [500_000_00],
    changes: [
      { cents: 25_000_00, changes: 0 },
      { cents: -10_000_00, changes: 0 },
      { cents: 40_000_00, changes: 0, status: 'pending' },
    ],
    bills: [work(150_000_00), work(116_666_67), work(33_333_33)],
    paid: true,
    plant(scene) {
      const sage = sageSide(scene)
      sage.changes = sage.changes.filter(change => change.number !== '2')
      return [
        planted(
          scene,
          'CO_MISSING_IN_SAGE',
          '002',
          -10_000_00,
          'lacks a deductive change order in Sage, which shows 10,000.00 too much left to bill (case C19).',
        ),
      ]
    },
  },
  {
    project: 5,
    title: 'Ready-mix supply',
    kind: 'purchaseOrder',
    trade: 16,
    rate: 0,
    lines: [50_000_00],
    changes: [{ cents: 5_260_00, changes: 0 }],
    plant(scene) {
      const [line] = scene.commitment.lines
      const [changed] = scene.commitment.changes[0]?.lines ?? []
      const [item] = sageSide(scene).items
      Object.assign(line ?? {}, { unit: { quantity: 400, cents: 125_00, name: 'CY' } })
      Object.assign(item ?? {}, { unit: { quantity: 400, cents: 125_00, name: 'CY' } })
      Object.assign(changed ?? {}, { unit: { quantity: 40, cents: 131_50, name: 'CY' } })
      return [
        planted(
          scene,
          'UNIT_COST_CONFLICT',
          '001',
          null,
          'has a change order at 131.50 on a unit-price line of 125.00.',
        ),
      ]
    },
  },
  {
    project: 6,
    title: 'Electrical - Fire alarm',
    trade: 14,
    lines: [150_000_00],
    changes: [
      { cents: 12_000_00, changes: 0 },
      { cents: 3_000_00, changes: 0 },
    ],
    plant(scene) {
      const [first, second] = scene.commitment.changes
      Object.assign(first ?? {}, { number: '004' })
      Object.assign(second ?? {}, { number: '4' })
      const sage = sageSide(scene)
      const [kept] = sage.changes
      if (kept)
        sage.changes = [
          { ...kept, number: '4', items: kept.items.map(item => ({ ...item, cents: 15_000_00 })) },
        ]
      return [
        planted(
          scene,
          'CO_DUPLICATE_NUMBER',
          '4',
          null,
          'has two change orders in Procore, 004 and 4, that Sage can only tell apart by spelling.',
        ),
      ]
    },
  },
  {
    project: 16,
    title: 'Concrete - Topping slabs',
    lines: [60_000_00, 20_000_00],
    plant(scene) {
      const [line] = scene.commitment.lines
      const code = {
        id: scene.setting.ids.next(),
        number: '03-9900',
        name: 'Concrete Allowance',
        extra: '',
        procoreOnly: true as const,
      }
      scene.commitment.project.codes.set('/03-9900', code)
      if (line) line.code = code
      return [
        planted(
          scene,
          'UNMAPPED_CODE',
          '03-9900',
          null,
          'has a line on cost code 03-9900, which the job in Sage lacks.',
        ),
      ]
    },
  },
  {
    project: 17,
    title: 'Glazing - Skylights',
    trade: 5,
    vendor: setting =>
      ownVendor(setting, 'Hollowmere Skylights LLC', 'HOLLSKY', 5, { system: 'procore' }),
    lines: [130_000_00],
    plant(scene) {
      sageSide(scene).vendor = ownVendor(
        scene.setting,
        'Daylight Assemblies Group',
        'DAYLIGHT',
        5,
        { system: 'sage300' },
      ).code
      return [
        planted(
          scene,
          'UNMAPPED_VENDOR',
          null,
          null,
          'is let to a company of Procore that no vendor of Sage is known to be.',
        ),
      ]
    },
  },
  {
    project: 19,
    title: 'Millwork - Casework',
    trade: 3,
    lines: [90_000_00],
    plant(scene) {
      scene.setting.links.push({
        procore: scene.setting.ids.next(),
        sage300: sageSide(scene).number,
      })
      return [
        planted(
          scene,
          'LINK_BROKEN',
          null,
          null,
          'is linked to a commitment that Procore no longer has.',
        ),
      ]
    },
  },
  {
    project: 20,
    title: 'Structural steel - Canopy',
    trade: 2,
    lines: [140_000_00],
    plant: () => [],
  },
  {
    // The draft before it is linked to the same commitment of Sage.
    project: 20,
    title: 'Structural steel - Canopy, first draft',
    trade: 2,
    lines: [140_000_00],
    plant(scene) {
      const { commitment, setting } = scene
      const agreed = setting.staged.at(-1) as SageCommitment
      commitment.status = 'Draft'
      scene.sage = undefined
      setting.links.push({ procore: agreed.truth.id, sage300: agreed.number })
      setting.links.push({ procore: commitment.id, sage300: agreed.number })
      const sentence = `and ${agreed.truth.number} are linked to one commitment of Sage.`
      return [planted(scene, 'LINK_CONFLICT', agreed.truth.number, null, sentence)]
    },
  },
  simple('COMMITMENT_MISSING_IN_SAGE', 10, 'Doors and hardware', 6, [64_500_00]),
  simple('COMMITMENT_MISSING_IN_PROCORE', 11, 'Site fencing', 15, [64_500_00]),
  simple('CO_MISSING_IN_PROCORE', 12, 'Drywall - Ceilings', 7, [120_000_00], [18_000_00]),
  simple('CO_NOT_RELEASED', 14, 'Drywall - Ceilings', 7, [120_000_00], [18_000_00]),
  simple('CO_AMOUNT_MISMATCH', 15, 'Drywall - Ceilings', 7, [120_000_00], [18_000_00]),
  simple('CO_STATUS_MISMATCH', 16, 'Drywall - Ceilings', 7, [120_000_00], [18_000_00]),
  simple('ORIGINAL_AMOUNT_MISMATCH', 17, 'Electrical - Site lighting', 14, [210_000_00]),
]
