import type { SageChange } from './sage.ts'
import { type Plant, planted, type Scene } from './scene.ts'

/** Plants on the contract itself and its change orders. */
export const contractPlants: Record<string, Plant> = {
  COMMITMENT_MISSING_IN_SAGE(scene) {
    const cents = strip(scene)
    scene.sage = undefined
    return [
      planted(
        scene,
        'COMMITMENT_MISSING_IN_SAGE',
        null,
        cents,
        'is approved in Procore and was never exported.',
      ),
    ]
  },

  COMMITMENT_MISSING_IN_PROCORE(scene) {
    const cents = strip(scene)
    scene.inProcore = false
    return [
      planted(
        scene,
        'COMMITMENT_MISSING_IN_PROCORE',
        null,
        -cents,
        'was keyed straight into Sage.',
      ),
    ]
  },

  CO_MISSING_IN_SAGE(scene) {
    const change = approvedChange(scene)
    if (!change || !scene.sage) return []
    scene.sage.changes = scene.sage.changes.filter(each => each !== change)
    return [
      planted(
        scene,
        'CO_MISSING_IN_SAGE',
        change.number,
        change.items.reduce((cents, item) => cents + item.cents, 0),
        'lacks an approved change order in Sage.',
      ),
    ]
  },

  CO_MISSING_IN_PROCORE(scene, random) {
    const item = scene.sage?.items[0]
    const bill = scene.commitment.bills[0]
    if (!scene.sage || !item || !bill) return []
    const cents = random.between(10, 90) * 100_00
    scene.sage.changes.push({
      number: '090',
      title: 'Field directive',
      date: bill.period.start,
      status: 'Approved',
      released: true,
      items: [{ number: item.number, code: item.code, type: item.type, cents }],
    })
    return [
      planted(
        scene,
        'CO_MISSING_IN_PROCORE',
        '090',
        -cents,
        'has a change order that only Sage knows.',
      ),
    ]
  },

  CO_NOT_RELEASED(scene) {
    const change = approvedChange(scene)
    if (!change) return []
    change.released = false
    return [
      planted(
        scene,
        'CO_NOT_RELEASED',
        change.number,
        null,
        'has an approved change order that was not released to accounting.',
      ),
    ]
  },

  CO_AMOUNT_MISMATCH(scene, random) {
    const change = approvedChange(scene)
    const item = change?.items[0]
    if (!change || !item) return []
    const cents = random.between(1, 40) * 25_00
    item.cents += cents
    return [
      planted(
        scene,
        'CO_AMOUNT_MISMATCH',
        change.number,
        -cents,
        'has a change order of another amount in Sage.',
      ),
    ]
  },

  CO_STATUS_MISMATCH(scene) {
    const change = approvedChange(scene)
    if (!change) return []
    change.status = 'Pending'
    change.released = false
    return [
      planted(
        scene,
        'CO_STATUS_MISMATCH',
        change.number,
        change.items.reduce((cents, item) => cents + item.cents, 0),
        'has a change order that is approved in Procore and pending in Sage.',
      ),
    ]
  },

  ORIGINAL_AMOUNT_MISMATCH(scene, random) {
    const item = scene.sage?.items[0]
    if (!item || item.unit) return []
    const cents = random.between(2, 60) * 100_00
    item.cents += cents
    return [
      planted(
        scene,
        'ORIGINAL_AMOUNT_MISMATCH',
        String(item.number),
        -cents,
        'was entered in Sage with another original amount.',
      ),
    ]
  },
}

/** Takes billing and changes away, so that the missing commitment is the only difference. */
function strip({ commitment, sage }: Scene): number {
  commitment.bills = []
  commitment.changes = []
  commitment.status = 'Approved'
  if (sage) {
    const own = new Set(commitment.lines.map(line => line.item))
    sage.items = sage.items.filter(item => own.has(item.number))
    sage.changes = []
    sage.invoices = []
  }
  return commitment.lines.reduce((sum, line) => sum + line.cents, 0)
}

function approvedChange({ sage }: Scene): SageChange | undefined {
  return sage?.changes.find(change => change.status === 'Approved')
}
