import type { Setting } from '../commitments.ts'
import { addCode } from '../company.ts'
import type { CostCode, Vendor } from '../model.ts'
import { type Form, hundreds, one, two } from './form.ts'
import type { Stage } from './stage.ts'

/** Codes, jobs, vendors and links: who and what the money is booked on. */
const INSURED = { until: '2036-12-31', status: 'compliant' }

export const codingForms: Form[] = [
  one('COST_CODE_MISMATCH', 'one distribution', {}, stage => {
    stage.row(-1).code = otherCode(stage)
    return [stage.found(stage.number(-1), null)]
  }),
  one('COST_CODE_MISMATCH', 'all distributions of an invoice', { oneItem: true }, stage => {
    const other = otherCode(stage)
    for (const row of stage.invoice(1).rows) row.code = other
    return [stage.found(stage.number(1), null)]
  }),
  one('COST_CODE_MISMATCH', 'two invoices', {}, stage => {
    stage.row(0).code = otherCode(stage)
    stage.row(2).code = otherCode(stage)
    return [stage.found(stage.number(0), null), stage.found(stage.number(2), null)]
  }),
  one('COST_CODE_MISMATCH', 'a line of the commitment, nothing billed', { bills: 0 }, stage => {
    const [item] = stage.sage.items
    if (item) item.code = otherCode(stage)
    return [stage.found('1', null)]
  }),
  one('COST_CODE_MISMATCH', 'a change order of a new line', { changes: [{}] }, stage => {
    recodeAdded(stage, otherCode(stage))
    return [stage.found('001', null)]
  }),
  one(
    'COST_CODE_MISMATCH',
    'two change orders, nothing billed',
    { bills: 0, changes: [{ changes: 0 }, { changes: 1, cents: -2_500_00 }] },
    stage => {
      for (const { items } of stage.sage.changes)
        for (const item of items) item.code = otherCode(stage)
      return [stage.found('001', null), stage.found('002', null)]
    },
  ),

  one(
    'JOB_OR_EXTRA_MISMATCH',
    'a change order on the extra',
    { changes: [{}] },
    stage => {
      const [line] = stage.commitment.changes.flatMap(({ lines }) => lines)
      if (line) recodeAdded(stage, onExtra(stage, line.code))
      return [stage.found('001', null)]
    },
    'subJob',
  ),
  one(
    'JOB_OR_EXTRA_MISMATCH',
    'an invoice on the extra',
    {},
    stage => {
      const row = stage.row(-1)
      row.code = onExtra(stage, row.code)
      return [stage.found(stage.number(-1), null)]
    },
    'subJob',
  ),
  one(
    'JOB_OR_EXTRA_MISMATCH',
    'an invoice on the base job',
    { onSubJob: true },
    stage => {
      const row = stage.row(1)
      row.code = stage.commitment.project.codes.get(`/${row.code.number}`) ?? row.code
      return [stage.found(stage.number(1), null)]
    },
    'subJob',
  ),
  one(
    'JOB_OR_EXTRA_MISMATCH',
    'a line on the extra, nothing billed',
    { bills: 0 },
    stage => {
      const [item] = stage.sage.items
      if (item) item.code = onExtra(stage, item.code)
      return [stage.found('1', null)]
    },
    'subJob',
  ),
  one('JOB_OR_EXTRA_MISMATCH', 'an invoice on the job of another project', {}, stage => {
    // Every staged company has a first and a second project.
    stage.row(-1).job = stage.row(-1).job === '25-001' ? '25-002' : '25-001'
    return [stage.found(stage.number(-1), null)]
  }),

  one('VENDOR_MISMATCH', 'one invoice', {}, stage => {
    const other = makeVendor(stage.scene.setting, 'Alderstone Services', stage)
    stage.invoice(-1).vendor = other.code
    return [stage.found(stage.number(-1), null)]
  }),
  one('VENDOR_MISMATCH', 'the commitment and its invoices', {}, stage => {
    const other = makeVendor(stage.scene.setting, 'Berryhill Contracting', stage)
    stage.sage.vendor = other.code
    for (const invoice of stage.sage.invoices) invoice.vendor = other.code
    return [stage.found(null, null)]
  }),
  one('VENDOR_MISMATCH', 'the commitment, nothing billed', { bills: 0 }, stage => {
    stage.sage.vendor = makeVendor(stage.scene.setting, 'Cobblefield', stage).code
    return [stage.found(null, null)]
  }),

  one('UNMAPPED_CODE', 'a line on a code that the job lacks', { bills: 0 }, unmappedCode),
  one('UNMAPPED_CODE', 'billed', {}, unmappedCode),
  one('UNMAPPED_VENDOR', 'a company that Sage lacks', { bills: 0 }, unmappedVendor),
  one('UNMAPPED_VENDOR', 'billed', {}, unmappedVendor),

  one('ALLOCATION_ONLY', 'retainage on another item', {}, (stage, random) => {
    const cents = hundreds(random, 1, 4)
    stage.row(-1, 0).retainage += cents
    stage.row(-1, 1).retainage -= cents
    return [stage.found(null, null)]
  }),
  one('ALLOCATION_ONLY', 'retainage on another item, twice', { bills: 4 }, (stage, random) => {
    for (const index of [1, 2]) {
      const cents = hundreds(random, 1, 4)
      stage.row(index, 0).retainage += cents
      stage.row(index, 1).retainage -= cents
    }
    return [stage.found(null, null)]
  }),
  one(
    'ALLOCATION_ONLY',
    'a release on one item',
    {
      bills: 4,
      billed: (line, bill) =>
        bill === 3 ? { release: line.position === 1 ? 900_00 : 400_00 } : undefined,
      lines: 2,
    },
    stage => {
      stage.row(-1, 0).retainage = -1_300_00
      stage.row(-1, 1).retainage = 0
      return [stage.found(null, null)]
    },
  ),

  one('LINK_BROKEN', 'gone in Procore', { bills: 2 }, stage => {
    const { setting } = stage.scene
    setting.links.push({ procore: setting.ids.next(), sage300: stage.sage.number })
    return [stage.found(null, null)]
  }),
  one('LINK_BROKEN', 'gone in Sage', { bills: 2 }, stage => {
    const { setting } = stage.scene
    setting.links.push({ procore: stage.commitment.id, sage300: `GONE-${stage.serial}` })
    return [stage.found(null, null)]
  }),
  two(
    'LINK_CONFLICT',
    'a draft linked to the commitment of another',
    { bills: 0 },
    (agreed, draft) => {
      const { links } = agreed.scene.setting
      draft.commitment.status = 'Draft'
      draft.scene.sage = undefined
      links.push({ procore: agreed.commitment.id, sage300: agreed.sage.number })
      links.push({ procore: draft.commitment.id, sage300: agreed.sage.number })
      return [draft.found(agreed.commitment.number, null)]
    },
  ),

  onHold('liability insurance of Sage that ended', vendor => {
    vendor.insuredUntil = '2026-06-30'
  }),
  onHold('insurance of Procore that ended', vendor => {
    vendor.procoreInsurance = { until: '2026-05-31', status: 'expired' }
  }),
  onHold('insurance of Procore that does not comply', vendor => {
    vendor.procoreInsurance = { until: INSURED.until, status: 'non_compliant' }
  }),
]

function onHold(name: string, change: (vendor: Vendor) => void): Form {
  return {
    code: 'COMPLIANCE_HOLD',
    name,
    stage(setting, project, random) {
      const vendor = newVendor(setting, `Dunmore Works ${setting.vendors.length}`)
      change(vendor)
      return one('COMPLIANCE_HOLD', name, { vendor }, stage => [
        stage.found(vendor.code, null),
      ]).stage(setting, project, random)
    },
  }
}

/** A code of the same job that the contract is not on. */
export function otherCode(stage: Stage): CostCode {
  const used = new Set(stage.commitment.lines.map(line => line.code.number))
  const extra = stage.commitment.lines[0]?.code.extra
  const code = [...stage.commitment.project.codes.values()].find(
    each => each.extra === extra && !used.has(each.number) && !each.procoreOnly,
  )
  if (!code) throw new TypeError('the project has no other cost code')
  return code
}

/** Puts the item that the first change order brought on another code, with all that is billed on it. */
function recodeAdded(stage: Stage, code: CostCode): void {
  const [added] = stage.change(0).items
  const items = [...stage.sage.items, ...stage.sage.changes.flatMap(({ items }) => items)]
  for (const item of items) if (item.number === added?.number) item.code = code
  for (const row of stage.rows) if (row.item === added?.number) row.code = code
}

function onExtra(stage: Stage, code: CostCode): CostCode {
  const { subJob, codes } = stage.commitment.project
  const found = subJob && codes.get(`${subJob.extra}/${code.number}`)
  if (!found) throw new TypeError('the project has no such code on its sub job')
  return found
}

function unmappedCode(stage: Stage) {
  const [line] = stage.commitment.lines
  if (!line) return undefined
  const { project } = stage.commitment
  const number = `99-${stage.serial}`
  line.code = addCode(project, {
    id: stage.scene.setting.ids.next(),
    number,
    name: 'Allowance',
    extra: '',
    procoreOnly: true,
  })
  return [stage.found(number, null)]
}

function unmappedVendor(stage: Stage) {
  const { setting } = stage.scene
  const here = newVendor(setting, `Eastlake Builders ${setting.vendors.length}`)
  const there = newVendor(setting, `Ferncliff Trades ${setting.vendors.length}`)
  here.system = 'procore'
  there.system = 'sage300'
  stage.commitment.vendor = here
  stage.sage.vendor = there.code
  for (const invoice of stage.sage.invoices) invoice.vendor = there.code
  return [stage.found(null, null)]
}

export function makeVendor(setting: Setting, name: string, stage: Stage): Vendor {
  return newVendor(setting, `${name} ${stage.serial}`)
}

/** A vendor that no other commitment uses, known to both systems. */
function newVendor(setting: Setting, name: string): Vendor {
  const vendor: Vendor = {
    id: setting.ids.next(),
    name,
    code: `${name.slice(0, 4).toUpperCase()}${String(setting.vendors.length).padStart(5, '0')}`,
    trade: 0,
    numbering: 'INV-0012',
    invoices: 0,
    system: 'both',
    insuredUntil: INSURED.until,
    procoreInsurance: INSURED,
  }
  setting.vendors.push(vendor)
  return vendor
}
