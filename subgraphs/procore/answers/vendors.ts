import { sliceOf } from '#lib/pages'
import type { RequestContext } from '#lib/request'
import { changedSince, checkedMoment } from '../read/changes.ts'
import { keyOf, projectKeyOf } from '../read/keys.ts'
import { firstExpiry } from '../records/vendor.ts'
import type { Resolvers } from '../types.generated.ts'
import type { Parts } from './parts.ts'

type VendorsQuery = Pick<NonNullable<Resolvers['Query']>, 'procoreVendors'>

export function vendorQueries({ source }: Parts): VendorsQuery {
  return {
    procoreVendors: async (_parent, args, context) => {
      const { projectId, isArchived } = args.filter ?? {}
      const updatedAfter = checkedMoment(args.filter?.updatedAfter)
      const id = (row: { id: string }) => row.id
      if (projectId != null) {
        const project = projectKeyOf(projectId, 'filter.projectId')
        const rows = await source.projectVendors(project, isArchived === true, context)
        return sliceOf(changedSince(rows, updatedAfter), id, args)
      }
      if (isArchived === true) {
        return sliceOf(changedSince(await source.archivedVendors(context), updatedAfter), id, args)
      }
      return sliceOf(await source.vendors(context, updatedAfter), id, args)
    },
  }
}

export function vendorResolvers({ source, loadersOf }: Parts): Pick<Resolvers, 'ProcoreVendor'> {
  const insurancesOf = async (row: { id: string }, context: RequestContext) => {
    const [vendor = ''] = keyOf(row.id, 'id', 'Vendor', 1)
    return (await source.insurances(context)).get(vendor) ?? []
  }
  return {
    ProcoreVendor: {
      __resolveReference: (reference, context) =>
        loadersOf(context).vendor.load(keyOf(reference.id, 'id', 'Vendor', 1)[0] ?? ''),
      insurances: (row, _args, context) => insurancesOf(row, context),
      insuranceExpiresOn: async (row, _args, context) =>
        firstExpiry(await insurancesOf(row, context)),
    },
  }
}
