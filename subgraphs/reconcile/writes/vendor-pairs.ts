import type { Pool } from 'pg'

/** A vendor of which the books are told, and its two sides. */
export interface VendorToExport {
  name: string
  field_id: string | null
  books_id: string | null
}

export interface VendorPairs {
  find(id: string): Promise<VendorToExport | undefined>
}

export function createVendorPairs(pool: Pick<Pool, 'query'>): VendorPairs {
  return {
    async find(id) {
      return (await pool.query<VendorToExport>(VENDOR, [id])).rows[0]
    },
  }
}

const VENDOR = `
  select coalesce(name, number) as name, field_id, books_id from tieout.vendor_pair where id = $1`
