import { projectOf } from '../../sandbox/generate/company.ts'
import {
  type Form,
  oddForms,
  plantedForms,
  unmappedForms,
} from '../../sandbox/generate/forms/index.ts'
import {
  generate,
  type Options,
  type ProjectStaging,
  settingOf,
} from '../../sandbox/generate/generate.ts'
import { moneyText, type Planted, type Project } from '../../sandbox/generate/model.ts'
import { Random } from '../../sandbox/generate/random.ts'
import { randomCommitment } from '../../sandbox/generate/random-commitment.ts'
import { sageOf } from '../../sandbox/generate/sage.ts'

/** A company of planted differences and of odd but right commitments, and what must be found in it. */
export interface TruthCompany {
  planted: Planted[]
  /** Every commitment by number, with the form that it was staged in. */
  forms: Map<string, Form>
  projectCount: number
}

export interface TruthOptions {
  seed: string
  /** Only forms that have this in their class or name. */
  form?: string
  planted: number
  odd: number
}

const FORMS_PER_PROJECT = 25
const MONTHS = 12
/** Of the odd commitments, one in so many is an ordinary one at random. */
const ORDINARY_EVERY = 5
/** Every fourth project has a sub job; the first and the second keep their jobs' spelling. */
const SUB_JOB_EVERY = 4
const ACCOUNTS = ['2150', '2160', '2170', '2180'] as const
/** What the ledger claims beyond the transactions, in cents; the other accounts are right. */
const LEDGER_MISSTATED = new Map<string, number>([
  ['2150', 1_250_00],
  ['2170', -731_50],
])
const JOB_MISSTATED_EVERY = 9
const JOB_RESPELLED_EVERY = 7

const ordinary: Form = {
  code: 'ODD',
  name: 'an ordinary contract',
  stage(setting, project, random) {
    const commitment = randomCommitment(setting, project, 5, random)
    const isDraft = ['Draft', 'Out For Signature'].includes(commitment.status)
    const sage = isDraft ? undefined : sageOf(commitment)
    return { scenes: [{ setting, commitment, sage, inProcore: true }], planted: [] }
  },
}

export function makeTruthCompany(out: string, options: TruthOptions): TruthCompany {
  const random = new Random(`${options.seed}/truth`)
  const forms = new Map<string, Form>()
  const planted: Planted[] = []
  const chosen = shuffled(
    [
      ...choose(named(plantedForms, options.form), options.planted, options.seed),
      ...chooseOdd(named(oddForms, options.form), options.odd),
    ],
    random,
  )
  const note = (form: Form) => noted(form, forms, planted)
  const staging: ProjectStaging[] = [
    ...projectsOf(chosen.map(note), note(ordinary)),
    ...unmappedForms.map(form => ({ facts: { inSage: false }, forms: [note(form)] })),
  ]
  const facts: Omit<Options, 'out'> = {
    projects: staging.length,
    commitments: FORMS_PER_PROJECT,
    lines: 3,
    months: MONTHS,
    seed: options.seed,
    plantedShare: 0,
    scripted: false,
    staging,
    ledgerMisstatedBy: LEDGER_MISSTATED,
  }
  generate({ ...facts, out })
  for (const [index, { facts: project }] of staging.entries()) {
    const cents = project?.costMisstatedBy
    if (cents === undefined) continue
    const number = numberOf(index)
    planted.push(ofCompany('SAGE_MASTER_TOTAL', number, number, -cents))
  }
  for (const [account, cents] of LEDGER_MISSTATED)
    planted.push(ofCompany('RETAINAGE_PAYABLE_GL', null, account, -cents))
  return { planted, forms, projectCount: staging.length }
}

/** Goes round the forms until so many differences are planted. */
function choose(all: Form[], count: number, seed: string): Form[] {
  const counts = countsOf(all, seed)
  const chosen: Form[] = []
  let sum = 0
  while (sum < count && all.length > 0) {
    for (const form of all) {
      if (sum >= count) break
      chosen.push(form)
      sum += counts.get(form) ?? 1
    }
  }
  return chosen
}

/** How many differences each form plants, found by staging it where nothing is written. */
function countsOf(all: Form[], seed: string): Map<Form, number> {
  const options: Options = {
    out: '',
    projects: 30,
    commitments: 30,
    lines: 3,
    months: MONTHS,
    seed,
    plantedShare: 0,
    scripted: false,
    staging: [],
  }
  const random = new Random(seed)
  const setting = settingOf(options, random)
  const project = projectOf(1, setting.ids, setting.periods, random)
  return new Map(all.map(form => [form, form.stage(setting, project, random).planted.length]))
}

function chooseOdd(all: Form[], count: number): Form[] {
  let turn = 0
  return Array.from({ length: count }, (_, index) =>
    index % ORDINARY_EVERY === 0 ? ordinary : (all[turn++ % all.length] ?? ordinary),
  )
}

function named(all: Form[], text = ''): Form[] {
  return all.filter(({ code, name }) => `${code}: ${name}`.includes(text))
}

/** Notes what a form plants, and where, as it is staged. */
function noted(form: Form, forms: Map<string, Form>, planted: Planted[]): Form {
  return {
    ...form,
    stage(setting, project, random) {
      const staged = form.stage(setting, project, random)
      for (const { commitment, sage, inProcore } of staged.scenes)
        forms.set(inProcore ? commitment.number : (sage?.number ?? commitment.number), form)
      planted.push(...staged.planted)
      return staged
    },
  }
}

/** Forms that need a state have projects of their own, as all contracts there are under its law. */
function projectsOf(chosen: Form[], filler: Form): ProjectStaging[] {
  const waiting = { CA: [], NY: [], WA: [], subJob: [], any: [] } as Record<string, Form[]>
  for (const form of chosen) waiting[form.needs ?? 'any']?.push(form)
  const projects: ProjectStaging[] = []
  const next = (): Form[] => {
    const isSubJob = projects.length % SUB_JOB_EVERY === 1
    const first = (isSubJob && waiting['subJob']?.splice(0, FORMS_PER_PROJECT)) || []
    return [...first, ...(waiting['any']?.splice(0, FORMS_PER_PROJECT - first.length) ?? [])]
  }
  while (waiting['any']?.length || waiting['subJob']?.length) {
    const index = projects.length
    const forms = next()
    // A project without a contract is no project.
    projects.push({ facts: factsOf(index), forms: forms.length > 0 ? forms : [filler] })
  }
  for (const state of ['CA', 'NY', 'WA'])
    while (waiting[state]?.length) {
      const forms = waiting[state].splice(0, FORMS_PER_PROJECT)
      projects.push({ facts: { ...factsOf(projects.length), state }, forms })
    }
  return projects
}

function factsOf(index: number): Partial<Project> {
  const number = numberOf(index)
  return {
    retainageAccount: ACCOUNTS[index % ACCOUNTS.length] as string,
    ...(index > 1 &&
      index % JOB_MISSTATED_EVERY !== 4 &&
      index % JOB_RESPELLED_EVERY === 3 && { job: number.replace('-', '-0') }),
    ...(index % JOB_MISSTATED_EVERY === 4 && { costMisstatedBy: (index + 3) * 100_00 }),
  }
}

function numberOf(index: number): string {
  return `25-${String(index + 1).padStart(3, '0')}`
}

function ofCompany(code: string, project: string | null, grain: string, cents: number): Planted {
  return {
    code,
    project,
    commitment: null,
    grain,
    amount: moneyText(cents),
    sentence: `${grain} has it.`,
  }
}

function shuffled<Value>(values: Value[], random: Random): Value[] {
  const mixed = [...values]
  for (let index = mixed.length - 1; index > 0; index--) {
    const other = random.below(index + 1)
    ;[mixed[index], mixed[other]] = [mixed[other] as Value, mixed[index] as Value]
  }
  return mixed
}
