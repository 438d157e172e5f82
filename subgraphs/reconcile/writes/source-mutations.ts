import type { Pool } from 'pg'
import { TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import type { RequestContext } from '#lib/request'
import { createLoaders, NOBODY_BOUND } from '../answers/loaders.ts'
import type { Writer } from '../answers/remedies.ts'
import type { ReadBack } from '../ground.ts'
import type { MutationResolvers } from '../types.generated.ts'
import { createCreatePairs } from './create-pairs.ts'
import { invoicePairId } from './invoice-approve.ts'
import { clock } from './runner/clock.ts'
import { readBack } from './runner/read-back.ts'
import type { Runner } from './runner/runner.ts'
import { decide } from './runner/story.ts'
import type { Failure, WriteServices, WriteThrough } from './runner/write.ts'
import type { Written } from './written.ts'

interface How {
  idempotencyKey: string
  dryRun?: boolean | undefined
}

type Rows = ReturnType<typeof createLoaders>

/**
 * The mutations that write to the two systems: planned without a trace, or carried out. `exports` are those
 * that a finding is resolved by.
 */
export function createSourceMutations(options: {
  pool: Pool
  written: Written
  runner: Runner
  services: WriteServices
  nameOf: (context: RequestContext) => string
}) {
  const { pool, written: of, runner, services, nameOf } = options

  /** The record is shown where there is an operation, or would be one. */
  async function through<Input extends Record<string, unknown>, Request>(
    write: WriteThrough<Input, Request>,
    input: Input,
    { idempotencyKey, dryRun }: How,
    context: RequestContext,
  ) {
    if (dryRun) {
      const fresh = { ...context, notOlderThan: clock.now() }
      const asked = { input, key: `plan ${idempotencyKey}`, context: fresh }
      const { plan, userErrors } = await decide(write, services, asked)
      return { answer: { plan, operation: null, userErrors }, shows }
    }
    const { operation, userErrors, result } = await runner.carryOut({
      kind: write.kind,
      idempotencyKey,
      input,
      requestedBy: nameOf(context),
      target: write.targetOf(input),
    })
    if (operation?.state === 'FAILED') throwUnread(result)
    const answer = { plan: operation?.plan ?? [], operation, userErrors }
    return { answer, shows: operation ? shows : hides }
  }

  function shows<Row>(read: (rows: Rows) => Promise<Row | undefined>): ReadBack<Row> {
    return readBack(async () => (await read(createLoaders(pool, NOBODY_BOUND))) ?? null)
  }
  const hides: typeof shows = () => async () => null

  const exports = {
    changeOrderExport: (id, how, context) =>
      through(of.changeOrderExport, { changeOrderId: id }, how, context),
    changeOrderCorrect: (id, how, context) =>
      through(of.changeOrderCorrect, { changeOrderId: id }, how, context),
    commitmentExport: (id, how, context) =>
      through(of.commitmentExport, { commitmentId: id }, how, context),
    invoiceExport: (id, how, context) => through(of.invoiceExport, { invoiceId: id }, how, context),
  } satisfies Record<
    Writer,
    (id: string, how: How, context: RequestContext) => ReturnType<typeof through>
  >

  const mutations = {
    changeOrderExport: async (_, { input: { changeOrderId, ...how } }, context) => {
      const id = pairId(changeOrderId, 'changeOrderId', 'ChangeOrder')
      const { answer, shows } = await exports.changeOrderExport(id, how, context)
      return { ...answer, changeOrder: shows(rows => rows.changeOrders.load(id)) }
    },
    changeOrderApprove: async (_, { input: { changeOrderId, ...how } }, context) => {
      const id = pairId(changeOrderId, 'changeOrderId', 'ChangeOrder')
      const input = { changeOrderId: id }
      const { answer, shows } = await through(of.changeOrderApprove, input, how, context)
      return { ...answer, changeOrder: shows(rows => rows.changeOrders.load(id)) }
    },
    changeOrderCorrect: async (_, { input: { changeOrderId, ...how } }, context) => {
      const id = pairId(changeOrderId, 'changeOrderId', 'ChangeOrder')
      const { answer, shows } = await exports.changeOrderCorrect(id, how, context)
      return { ...answer, changeOrder: shows(rows => rows.changeOrders.load(id)) }
    },
    commitmentCreate: async (_, { input: { idempotencyKey, dryRun, ...asked } }, context) => {
      pairId(asked.projectId, 'projectId', 'Project')
      pairId(asked.vendorId, 'vendorId', 'Vendor')
      const how = { idempotencyKey, dryRun }
      const { answer, shows } = await through(of.commitmentCreate, asked, how, context)
      const made = async (rows: Rows) => {
        const id = await createCreatePairs(pool).made(asked.projectId, asked.number)
        return id === undefined ? undefined : await rows.commitments.load(id)
      }
      const isMade = answer.operation !== null && answer.operation.state !== 'FAILED'
      return { ...answer, commitment: isMade ? shows(made) : async () => null }
    },
    commitmentExport: async (_, { input: { commitmentId, ...how } }, context) => {
      const id = pairId(commitmentId, 'commitmentId', 'Commitment')
      const { answer, shows } = await exports.commitmentExport(id, how, context)
      return { ...answer, commitment: shows(rows => rows.commitments.load(id)) }
    },
    invoiceExport: async (_, { input: { invoiceId, ...how } }, context) => {
      const id = pairId(invoiceId, 'invoiceId', 'Invoice')
      const { answer, shows } = await exports.invoiceExport(id, how, context)
      return { ...answer, invoice: shows(rows => rows.invoices.load(id)) }
    },
    invoiceApprove: async (_, { input: { invoiceId, ...how } }, context) => {
      const id = invoicePairId(invoiceId)
      const { answer, shows } = await through(of.invoiceApprove, { invoiceId: id }, how, context)
      return { ...answer, invoice: shows(rows => rows.invoices.load(id)) }
    },
    retainageRelease: async (_, { input: { idempotencyKey, dryRun, ...asked } }, context) => {
      const id = pairId(asked.commitmentId, 'commitmentId', 'Commitment')
      const how = { idempotencyKey, dryRun }
      const { answer, shows } = await through(of.retainageRelease, asked, how, context)
      return { ...answer, commitment: shows(rows => rows.commitments.load(id)) }
    },
    vendorExport: async (_, { input: { vendorId, ...how } }, context) => {
      const id = pairId(vendorId, 'vendorId', 'Vendor')
      const { answer, shows } = await through(of.vendorExport, { vendorId: id }, how, context)
      return { ...answer, vendor: shows(rows => rows.vendors.load(id)) }
    },
  } satisfies MutationResolvers<RequestContext>
  return { mutations, exports }
}

function pairId(id: string, name: string, kind: string): string {
  parseGid(id, `input.${name}`, { system: 'tieout', kind })
  return id
}

/** Throws the failure of an operation that ended because a system could not be asked. */
function throwUnread(result: unknown): void {
  const { failure } = (result ?? {}) as { failure?: Failure | null }
  if (!failure) return
  const message = `${failure.message} Nothing was written; the same idempotency key may be used again.`
  throw new TieoutError(failure.code, message)
}
