import type { RequestContext } from '#lib/request'
import type { MutationResolvers } from '../types.generated.ts'
import type { Links } from './links.ts'

type Named =
  | 'projectLink'
  | 'projectUnlink'
  | 'vendorLink'
  | 'vendorUnlink'
  | 'commitmentLink'
  | 'commitmentUnlink'

/** Pairs of the three kinds, made and undone, as the graph asks for it. */
export function linkMutations(
  links: Links,
  nameOf: (context: RequestContext) => string,
): Required<Pick<MutationResolvers<RequestContext>, Named>> {
  return {
    projectLink: async (_, { input }, context) => {
      const { procoreProjectId, sageJobId } = input
      const sides = { procoreProjectId, sageJobId }
      const { pair, ...answer } = await links.link('PROJECT', input, sides, nameOf(context))
      return { ...answer, project: pair }
    },
    projectUnlink: async (_, { input }, context) => {
      const { projectId } = input
      const { pairs, ...answer } = await links.unlink(
        'PROJECT',
        input,
        { projectId },
        nameOf(context),
      )
      return { ...answer, projects: pairs }
    },
    vendorLink: async (_, { input }, context) => {
      const { procoreVendorId, sageVendorId } = input
      const sides = { procoreVendorId, sageVendorId }
      const { pair, ...answer } = await links.link('VENDOR', input, sides, nameOf(context))
      return { ...answer, vendor: pair }
    },
    vendorUnlink: async (_, { input }, context) => {
      const { vendorId } = input
      const { pairs, ...answer } = await links.unlink(
        'VENDOR',
        input,
        { vendorId },
        nameOf(context),
      )
      return { ...answer, vendors: pairs }
    },
    commitmentLink: async (_, { input }, context) => {
      const { procoreCommitmentId, sageCommitmentId } = input
      const sides = { procoreCommitmentId, sageCommitmentId }
      const { pair, ...answer } = await links.link('COMMITMENT', input, sides, nameOf(context))
      return { ...answer, commitment: pair }
    },
    commitmentUnlink: async (_, { input }, context) => {
      const { commitmentId } = input
      const { pairs, ...answer } = await links.unlink(
        'COMMITMENT',
        input,
        { commitmentId },
        nameOf(context),
      )
      return { ...answer, commitments: pairs }
    },
  }
}
