import { inputTypeOf, writingMutations } from '#test/harness/contract-writes'
import { inputsOf } from '#test/harness/write-inputs'
import type { DrillTieout, DrillWorld } from '../drills/world.ts'

/** The writes that the matrix carries out, each on a record that nothing was done to before. */
export interface Write {
  kind: string
  query: string
  inputOf(world: DrillWorld, tieout: DrillTieout): Promise<object>
}

/** A company has so many records, and a write that nothing was done to before takes one. */
export class UsedUp extends Error {}

const PAYLOAD = 'userErrors { code message }'

/** What a decision is about; what is written to the two systems, the contract lists. */
const decisions: readonly Write[] = [
  {
    kind: 'commitmentUnlink',
    query: queryOf('commitmentUnlink'),
    inputOf: async world => ({ commitmentId: await untouched(world, PAIRS) }),
  },
  {
    kind: 'commitmentLink',
    query: queryOf('commitmentLink'),
    async inputOf(world) {
      // Said again of a pair that stands, it is a decision as well.
      const procoreCommitmentId = await untouched(world, PAIRS)
      const { rows } = await world.store.query<{ books_id: string }>(
        'select books_id from tieout.commitment_pair where field_id = $1',
        [procoreCommitmentId],
      )
      return { procoreCommitmentId, sageCommitmentId: rows[0]?.books_id }
    },
  },
  {
    kind: 'sourceRefresh',
    query: queryOf('sourceRefresh'),
    async inputOf(world) {
      const { rows } = await world.store.query<{ id: string }>(
        'select id from tieout.project_pair order by id limit 1',
      )
      return { projectIds: rows.map(row => row.id) }
    },
  },
]

/** A mutation that comes to the contract comes to the matrix; without inputs it is a failure there. */
export const writes: readonly Write[] = [
  ...writingMutations.map(mutation => ({
    kind: mutation,
    query: queryOf(mutation),
    inputOf: (world: DrillWorld, tieout: DrillTieout) => fitting(mutation, world, tieout),
  })),
  ...decisions,
]

export function queryOf(mutation: string, payload = PAYLOAD): string {
  return `mutation ($input: ${inputTypeOf(mutation)}!) { answer: ${mutation}(input: $input) { ${payload} } }`
}

let numberCount = 0
/** Inputs that a dry run has refused, by the world; what stands in their way seldom goes. */
const unfit = new WeakMap<DrillWorld, Set<string>>()

/** The first input that a dry run takes, of records that no operation was about. */
async function fitting(
  mutation: string,
  world: DrillWorld,
  tieout: DrillTieout,
): Promise<Record<string, unknown>> {
  const inputs = inputsOf[mutation]
  if (!inputs) throw new Error(`${mutation} has no inputs; give it some in write-inputs.ts`)
  const told = new Set<string>()
  const known = unfit.get(world) ?? new Set()
  unfit.set(world, known)
  const used = await usedIds(world)
  const isKnown = (input: object) => known.has(`${mutation} ${JSON.stringify(input)}`)
  const all = await inputs(world.store)
  for (const input of [...all.filter(each => !isKnown(each)), ...all.filter(isKnown)]) {
    const id = Object.values(input).find(value => String(value).startsWith('gid://'))
    if (!('number' in input) && used.has(String(id))) continue
    numberCount += 1
    const numbered = { ...input, ...('number' in input && { number: `CR-${numberCount}` }) }
    const dry = { ...numbered, dryRun: true, idempotencyKey: `dry ${numberCount}` }
    const { data, errors } = await tieout.ask(queryOf(mutation), { input: dry })
    const problems = [...(data?.answer?.userErrors ?? []), ...errors]
    if (problems.length === 0) return numbered
    known.add(`${mutation} ${JSON.stringify(input)}`)
    for (const { message } of problems) told.add(message)
  }
  const reasons = [...told].slice(0, 3).join(' ')
  throw new UsedUp(`the company has no record left for ${mutation}; give it more. ${reasons}`)
}

async function usedIds({ store }: DrillWorld): Promise<ReadonlySet<string>> {
  const { rows } = await store.query<{ input: object }>('select input from tieout.operation')
  return new Set(rows.flatMap(({ input }) => Object.values(input).map(String)))
}

/** So that there is always something which Procore knows better of a vendor. */
export async function ageInsurance({ sage }: DrillWorld): Promise<void> {
  await sage.query(`update apm_master__vendor set gl_ins_expiration_dt = '2001-01-01'`)
}

const PAIRS = `select pair.field_id as id from tieout.commitment_pair as pair
  where pair.field_id is not null and pair.books_id is not null
    and not exists (select from tieout.link where link.field_id = pair.field_id)
    and not exists (select from tieout.operation where input::text like '%' || pair.field_id || '%')
    and not exists (
      select from tieout.change_order_pair as change
      where change.commitment_pair_id = pair.id and change.verdict <> 'AGREES'
    )
  order by pair.id limit 1`

async function untouched({ store }: DrillWorld, sql: string): Promise<string> {
  const { rows } = await store.query<{ id: string }>(sql)
  if (!rows[0])
    throw new UsedUp('the company has no record left to write; give it more commitments')
  return rows[0].id
}
