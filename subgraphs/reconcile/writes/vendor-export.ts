import { isDate } from '#lib/date'
import type { RequestContext } from '#lib/request'
import type { PlannedWrite } from '../ground.ts'
import {
  ProcoreVendorToExportDocument,
  type ProcoreVendorToExportQuery,
} from '../intake/questions/procore.generated.ts'
import {
  SageVendorToUpdateDocument,
  type SageVendorToUpdateQuery,
  SageVendorUpdateDocument,
  type SageVendorUpdateInput,
} from '../intake/questions/sage300.generated.ts'
import { limitedTo, type Sources } from '../intake/sources.ts'
import { refused, refusing } from './refusals.ts'
import type { Plan, WriteThrough } from './runner/write.ts'
import { refusalsOfUpdate, type SageUpdate, sageUpdateLeg } from './sage-update.ts'
import type { VendorPairs } from './vendor-pairs.ts'

const FIELD = ['input', 'vendorId']
/** What Sage's vendor has for a line of an address; Procore has one line for all of it. */
const ADDRESS_LENGTH_MAX = 33
const asks = [ProcoreVendorToExportDocument, SageVendorToUpdateDocument, SageVendorUpdateDocument]

type Fields = Omit<SageVendorUpdateInput, 'dryRun' | 'company' | 'vendorNumber'>
type InProcore = NonNullable<ProcoreVendorToExportQuery['vendor']>
type InSage = NonNullable<SageVendorToUpdateQuery['vendor']>

interface VendorRequest {
  company: string | null
  vendorNumber: string
  fields: Fields
}

interface Services {
  vendors: VendorPairs
  sources: Sources
}

/**
 * What Procore knows better of a vendor than Sage does, as far as Sage takes it: no money, no name, and
 * never a new vendor. What Procore does not say stays as it is.
 */
export function createVendorExport(
  options: Services,
): WriteThrough<{ vendorId: string }, VendorRequest> {
  const services = { ...options, sources: limitedTo(asks, options.sources) }
  const updating = vendorUpdate(services.sources)
  return {
    kind: 'VENDOR_EXPORT',
    mutation: 'vendorExport',
    asks,
    field: FIELD,
    targetOf: input => input.vendorId,
    decide: ({ vendorId }, _key, context) => decide({ ...services, updating }, vendorId, context),
    // It makes nothing that could be made twice, and the same may be right again another day.
    naturalKeysOf: () => [],
    amountOf: () => '0.00',
    projectsOf: () => [],
    legs: [sageUpdateLeg(updating)],
  }
}

function vendorUpdate(sources: Sources): SageUpdate<VendorRequest> {
  return {
    field: FIELD,
    nameOf: request => `vendor ${request.vendorNumber}`,
    companyOf: request => request.company,
    async ask({ company, vendorNumber, fields }, { dryRun }, context) {
      const input = { ...(company !== null && { company }), vendorNumber, ...fields, dryRun }
      return (await sources.ask('SAGE300', SageVendorUpdateDocument, { input }, context)).write
    },
  }
}

async function decide(
  services: Services & { updating: SageUpdate<VendorRequest> },
  vendorId: string,
  context: RequestContext,
): Promise<Plan<VendorRequest>> {
  const { vendors, sources, updating } = services
  const refuse = refusing(FIELD)
  const pair = await vendors.find(vendorId)
  if (!pair) return refused([refuse('NOT_FOUND', `There is no vendor ${vendorId}.`)])
  if (pair.books_id === null) {
    const message = `Sage has no vendor for ${pair.name}, and none is made from here: who is paid, and how, a person enters. Add the vendor in Sage, then link it with vendorLink.`
    return refused([refuse('NOT_LINKED', message)])
  }
  if (pair.field_id === null) {
    const message = `Vendor ${pair.name} is not in Procore, so there is nothing to write to Sage; link it with vendorLink.`
    return refused([refuse('NOT_LINKED', message)])
  }
  const [{ vendor: inProcore }, { vendor: inSage }] = await Promise.all([
    sources.ask('PROCORE', ProcoreVendorToExportDocument, { id: pair.field_id }, context),
    sources.ask('SAGE300', SageVendorToUpdateDocument, { id: pair.books_id }, context),
  ])
  if (!inProcore || !inSage) {
    const message = `${inProcore ? 'Sage' : 'Procore'} no longer has ${pair.name}; read the sources again with sourceRefresh.`
    return refused([refuse('NOT_FOUND', message)])
  }
  const fields = differingOf(inProcore, inSage)
  if (Object.keys(fields).length === 0) {
    const message = `Sage has all of ${pair.name} that it takes as Procore has it; there is nothing to write.`
    return refused([refuse('WRONG_STATE', message)])
  }
  const company = inSage.company?.name ?? null
  const request = { company, vendorNumber: inSage.number ?? '', fields }
  const plan = [writeOf(request, inSage)]
  const userErrors = await refusalsOfUpdate(updating, request, context)
  return userErrors.length > 0 ? { plan, userErrors } : { plan, userErrors, request }
}

/** What Procore says and Sage does not have so. */
function differingOf(inProcore: InProcore, inSage: InSage): Fields {
  const before = valuesOf(inSage)
  const after: Fields = {
    ...addressOf(inProcore, inSage),
    city: inProcore.city,
    state: inProcore.stateCode,
    zip: inProcore.zip,
    telephone: inProcore.telephone,
    ...insuranceOf(inProcore),
  }
  const differing = Object.entries(after).flatMap(([name, value]) => {
    const text = value?.trim() ?? ''
    const known = before[name as keyof Fields] ?? ''
    // A policy that Sage knows to last longer was renewed there.
    const isNews = isDate(text) ? text > known : wordsIn(text) !== wordsIn(known)
    return text !== '' && isNews ? [[name, text]] : []
  })
  return Object.fromEntries(differing)
}

/** One line of Procore on the two of Sage; where these say the same already, they stay as they are. */
function addressOf({ address }: InProcore, { address1, address2 }: InSage): Fields {
  const text = (address ?? '').trim()
  if (wordsIn(text) === wordsIn(`${address1 ?? ''} ${address2 ?? ''}`)) return {}
  const [first = '', ...rest] = text.split(/\r?\n/).map(line => line.trim())
  if (rest.length > 0) return { address1: first, address2: rest.join(' ') }
  if (text.length <= ADDRESS_LENGTH_MAX) return { address1: text }
  const end = text.lastIndexOf(' ', ADDRESS_LENGTH_MAX)
  return end <= 0
    ? { address1: text }
    : { address1: text.slice(0, end).replace(/,$/, ''), address2: text.slice(end + 1) }
}

/** Case and punctuation are each system's own habit. */
function wordsIn(text: string): string {
  return (
    text
      .toUpperCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  )
}

const insuranceNames = [
  ['generalLiabilityExpiresOn', /^(commercial )?general liability/i, 'GENERAL_LIABILITY'],
  ['automobileExpiresOn', /^(commercial )?auto(mobile)?\b/i, 'AUTOMOBILE'],
  ['workersCompensationExpiresOn', /^worker'?s'?[ -]comp/i, 'WORKERS_COMPENSATION'],
] as const

/** The last day of each kind that Procore names as everybody does; a company's own kinds stay out. */
function insuranceOf({ insurances }: InProcore): Fields {
  const last = ([name, pattern]: (typeof insuranceNames)[number]) => {
    const ends = insurances.flatMap(({ kind, expiresOn }) =>
      pattern.test((kind ?? '').trim()) && expiresOn ? [expiresOn] : [],
    )
    return [name, ends.sort().at(-1) ?? null] as const
  }
  return Object.fromEntries(insuranceNames.map(last))
}

function valuesOf(inSage: InSage): Fields {
  const { address1, address2, city, state, zip, telephone, insurances } = inSage
  const ends = insuranceNames.map(([name, , kind]) => [
    name,
    insurances.find(insurance => insurance.kind === kind)?.expiresOn ?? null,
  ])
  return { address1, address2, city, state, zip, telephone, ...Object.fromEntries(ends) }
}

function writeOf({ vendorNumber, fields }: VendorRequest, inSage: InSage): PlannedWrite {
  const values = valuesOf(inSage)
  const before = Object.keys(fields).map(name => [name, values[name as keyof Fields] ?? null])
  return {
    system: 'SAGE300',
    action: 'update a vendor',
    target: `vendor ${vendorNumber}`,
    before: Object.fromEntries(before),
    after: fields,
    accountingEffect: 'None: no money, no name and no terms of payment are touched.',
  }
}
