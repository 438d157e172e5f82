import type { PoolClient } from 'pg'
import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import { isOfList } from '../failures.ts'
import { SageCompaniesDocument } from '../questions/sage300.generated.ts'
import type { Sources } from '../sources.ts'
import { sageCompanyLists } from './sage-lists.ts'
import type { RowsOfRecord } from './source-list.ts'
import type { UnreadRecords } from './unread-records.ts'
import type { Versions } from './versions.ts'

/** A company of Sage that could not be read. */
export interface UnreadCompany {
  name: string
  failure: TieoutError
}

export interface UnreadOfSage {
  companies: UnreadCompany[]
  /** Why the vendors of some company are not known, where its jobs are. */
  vendors: TieoutError | undefined
}

/**
 * Stages the jobs and vendors of Sage, company by company. What is held of a company that fails is
 * staged as it is, for a list without them would look like deleted records. Answers the companies that
 * failed; throws when all of them did.
 */
export async function stageSageCompanies(
  parts: {
    client: PoolClient
    sources: Sources
    versions: Versions
    stage: (records: readonly RowsOfRecord[]) => Promise<void>
    records: UnreadRecords
  },
  context: RequestContext,
): Promise<UnreadOfSage> {
  const { client, sources, versions, stage, records } = parts
  const { companies } = await sources.ask('SAGE300', SageCompaniesDocument, {}, context)
  if (!companies) {
    throw new TieoutError('SUBGRAPH_FAILED', 'The SAGE300 subgraph does not tell its companies.')
  }
  const unread: UnreadCompany[] = []
  let vendors: TieoutError | undefined
  for (const { name } of companies) {
    try {
      for (const list of sageCompanyLists(name)) {
        try {
          for await (const read of list.read(sources, '', context, records.noting(list))) {
            await stage(read)
            records.sawRead(list, read.length)
          }
          records.refuseListOfNone(list)
        } catch (thrown) {
          if (list.name !== 'VENDORS' || !isOfList(thrown) || context.signal.aborted) throw thrown
          records.forget(list)
          vendors = thrown
          await versions.carryCompany(client, 'sage.vendor', name)
        }
      }
    } catch (thrown) {
      if (!(thrown instanceof TieoutError) || context.signal.aborted) throw thrown
      unread.push({ name, failure: thrown })
      await versions.carryCompany(client, 'sage.project', name)
      await versions.carryCompany(client, 'sage.vendor', name)
    }
  }
  const [first] = unread
  if (first && unread.length === companies.length) throw first.failure
  return { companies: unread, vendors }
}
