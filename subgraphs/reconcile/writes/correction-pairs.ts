import type { Pool } from 'pg'

/** A change order of the books that is to be put right, and all that they count under it. */
export interface Correction {
  project_pair_id: string
  number: string
  standing:
    | 'CORRECTABLE'
    | 'UNREAD'
    | 'NOT_IN_BOOKS'
    | 'NOT_IN_FIELD'
    | 'OPEN_IN_FIELD'
    | 'SEVERAL_IN_FIELD'
  books_ids: string[] | null
  /** The approved one of the field; null where nothing of it is to remain. */
  right_id: string | null
  open_status: string | null
  commitment_number: string
  procore_commitment_id: string | null
  sage_commitment_id: string | null
}

export interface CorrectionPairs {
  find(changeOrderId: string): Promise<Correction | undefined>
}

export function createCorrectionPairs(pool: Pick<Pool, 'query'>): CorrectionPairs {
  return {
    find: async changeOrderId =>
      (await pool.query<Correction>(CORRECTION, [changeOrderId])).rows[0],
  }
}

const CORRECTION = `
  select correction.project_pair_id, correction.number, correction.standing, correction.books_ids,
    correction.right_id, correction.open_status, commitment.number as commitment_number,
    commitment.field_id as procore_commitment_id, commitment.books_id as sage_commitment_id
  from tieout.change_order_correction as correction
  join tieout.commitment_pair as commitment on commitment.id = correction.commitment_pair_id
  where correction.change_order_pair_id = $1`
