import { TieoutError } from '#lib/errors'
import { type Gid, gid, parseGid } from '#lib/ids'
import type { Connection, PageArguments } from '#lib/pages'
import { perRequest, type RequestContext } from '#lib/request'
import {
  changeOrderLineResolvers,
  changeOrderResolvers,
  commitmentLineResolvers,
  commitmentResolvers,
} from './commitments.ts'
import { invoiceLineResolvers, invoiceResolvers, paymentResolvers } from './invoices.ts'
import {
  changeOrderList,
  commitmentList,
  costCodeList,
  invoiceList,
  invoiceOf,
  jobList,
  paymentList,
  vendorList,
} from './lists.ts'
import { costCodeKey, createLoaders, type Loaders } from './loaders.ts'
import { type Row, updatedAtOf } from './rows.ts'
import type { SageSource } from './source.ts'
import type { StaticWrites } from './static-writes.ts'
import type {
  Resolvers,
  SageChangeOrderImportInput,
  SageCommitmentImportInput,
  SageCostCodeResolvers,
  SageHealth,
  SageImport,
  SageInvoiceImportInput,
  SageJobResolvers,
  SageVendorResolvers,
} from './types.generated.ts'
import { projectStatusOf, recordStatusOf } from './words.ts'
import type { ImportPayload } from './writer/importer.ts'

/** What the resolvers stand on. */
export interface ResolverParts {
  source: SageSource
  writes: StaticWrites
  health(): Promise<SageHealth>
  imports: {
    changeOrder(input: SageChangeOrderImportInput): Promise<ImportPayload>
    commitment(input: SageCommitmentImportInput): Promise<ImportPayload>
    invoice(input: SageInvoiceImportInput): Promise<ImportPayload>
    list(page: PageArguments): Promise<Connection<SageImport>>
  }
}

export type LoadersOf = (context: RequestContext) => Loaders

export function createResolvers({ source, writes, health, imports }: ResolverParts): Resolvers {
  const loadersOf: LoadersOf = perRequest(context =>
    createLoaders(source, { notOlderThan: context.notOlderThan }),
  )
  return {
    Query: {
      sageJobs: (_, args, context) => jobList(loadersOf(context), args),
      sageJob: (_, { id }, context) => find(id, 'Job', byJob(loadersOf(context))),
      sageVendors: (_, args, context) => vendorList(loadersOf(context), args),
      sageVendor: (_, { id }, context) => find(id, 'Vendor', byVendor(loadersOf(context))),
      sageCostCodes: (_, args, context) => costCodeList(loadersOf(context), args),
      sageCommitments: (_, args, context) => commitmentList(loadersOf(context), args),
      sageCommitment: (_, { id }, context) =>
        find(id, 'Commitment', byCommitment(loadersOf(context))),
      sageChangeOrders: (_, args, context) => changeOrderList(loadersOf(context), args),
      sageInvoices: (_, args, context) => invoiceList(loadersOf(context), args),
      sagePayments: (_, args, context) => paymentList(loadersOf(context), args),
      sageHealth: () => health(),
      sageImports: (_, page) => imports.list(page),
    },
    Mutation: {
      sageChangeOrderImport: (_, { input }) => imports.changeOrder(input),
      sageCommitmentImport: (_, { input }) => imports.commitment(input),
      sageInvoiceImport: (_, { input }) => imports.invoice(input),
      sageExtraCreate: (_, { input }) => writes.createExtra(input),
      sageVendorUpdate: (_, { input }) => writes.updateVendor(input),
      sageCommitmentComplete: (_, { input }) => writes.completeCommitment(input),
    },
    SageJob: {
      ...jobResolvers,
      __resolveReference: ({ id }, context) => find(id, 'Job', byJob(loadersOf(context))),
    },
    SageVendor: {
      ...vendorResolvers,
      __resolveReference: ({ id }, context) => find(id, 'Vendor', byVendor(loadersOf(context))),
    },
    SageCostCode: {
      ...costCodeResolvers(loadersOf),
      __resolveReference: ({ id }, context) =>
        find(id, 'CostCode', async ([job = '', extra = '', code = '']) =>
          (await loadersOf(context).costCodesOfJob.load(job)).find(
            ({ record }) => record.Extra === extra && record.Cost_Code === code,
          ),
        ),
    },
    SageCommitment: {
      ...commitmentResolvers(loadersOf),
      __resolveReference: ({ id }, context) =>
        find(id, 'Commitment', byCommitment(loadersOf(context))),
    },
    SageCommitmentLine: commitmentLineResolvers,
    SageChangeOrder: {
      ...changeOrderResolvers(loadersOf),
      __resolveReference: ({ id }, context) =>
        find(id, 'ChangeOrder', async ([commitment = '', number = '']) =>
          (await loadersOf(context).changeOrders.load(commitment)).find(
            ({ record }) => record.Commitment_CO === number,
          ),
        ),
    },
    SageChangeOrderLine: changeOrderLineResolvers,
    SageInvoice: {
      ...invoiceResolvers(loadersOf),
      __resolveReference: async ({ id }, context) => {
        const { kind, key } = parseGid(id, 'id', { system: 'sage300' })
        if (kind !== 'Invoice' && kind !== 'UnpostedInvoice') throw wrongKind(id, 'Invoice')
        const [vendor = '', invoice = ''] = key
        const isPosted = kind === 'Invoice'
        return (await invoiceOf(loadersOf(context), { vendor, invoice, isPosted })) ?? null
      },
    },
    SageInvoiceLine: invoiceLineResolvers(loadersOf),
    SagePayment: {
      ...paymentResolvers(loadersOf),
      __resolveReference: ({ id }, context) =>
        find(id, 'Payment', async ([vendor = '', invoice = '', payment = '']) =>
          (await loadersOf(context).payments.load({ vendor, invoice, isPosted: true })).find(
            ({ record }) => String(record.Payment_ID) === payment,
          ),
        ),
    },
  }
}

/** Null when Sage has no such record. Throws BAD_USER_INPUT for an id of another kind. */
async function find<Each>(
  id: string,
  kind: string,
  read: (key: Gid['key']) => Promise<Each | undefined>,
): Promise<Each | null> {
  const { key } = parseGid(id, 'id', { system: 'sage300', kind })
  return (await read(key)) ?? null
}

const byJob = (loaders: Loaders) => (key: string[]) => first(loaders.job.load(key[0] ?? ''))
const byVendor = (loaders: Loaders) => (key: string[]) => first(loaders.vendor.load(key[0] ?? ''))
const byCommitment = (loaders: Loaders) => (key: string[]) =>
  first(loaders.commitment.load(key[0] ?? ''))

async function first<Each>(rows: Promise<Row<Each>[]>): Promise<Row<Each> | undefined> {
  return (await rows)[0]
}

function wrongKind(id: string, kind: string): TieoutError {
  return new TieoutError(
    'BAD_USER_INPUT',
    `id: ${JSON.stringify(id)} is not the id of a ${kind}.`,
    {
      field: ['id'],
    },
  )
}

const jobResolvers: SageJobResolvers = {
  id: ({ record }) => gid('sage300', 'Job', record.Job),
  number: ({ record }) => record.Job,
  sourceStatus: ({ record }) => record.Status,
  status: ({ record }) => projectStatusOf(record.Status),
  raw: ({ record }) => record,
  name: ({ record }) => record.Description,
  updatedAt: ({ record }) => updatedAtOf(record),
}

const vendorResolvers: SageVendorResolvers = {
  id: ({ record }) => gid('sage300', 'Vendor', record.Vendor),
  number: ({ record }) => record.Vendor,
  sourceStatus: ({ record }) => (record.Onhold_Status ? String(record.Onhold_Status) : null),
  // What the numbers of a hold mean is not established; none is no hold.
  status: ({ record }) => (record.Onhold_Status ? 'OTHER' : 'ACTIVE'),
  raw: ({ record }) => record,
  name: ({ record }) => record.Name,
  updatedAt: ({ record }) => updatedAtOf(record),
}

function costCodeResolvers(loadersOf: LoadersOf): SageCostCodeResolvers {
  return {
    id: ({ record }) => gid('sage300', 'CostCode', record.Job, record.Extra, record.Cost_Code),
    number: ({ record }) => record.Cost_Code,
    sourceStatus: ({ record }) => record.Status,
    status: ({ record }) => recordStatusOf(record.Status),
    raw: ({ record }) => record,
    name: ({ record }) => record.Description,
    extra: ({ record }) => record.Extra || null,
    isGroup: ({ record }) => record.Group_Cost_Code ?? false,
    categories: async ({ record }, _, context) => {
      const categories = await loadersOf(context).categoriesOfJob.load(record.Job)
      return categories.get(costCodeKey(record.Extra, record.Cost_Code)) ?? []
    },
  }
}
