import { type Answer, type Call, ok } from './http.ts'
import { badRequest } from './refusal.ts'

/**
 * Caps differ by path: nested and v2 lists take 100 a page, top-level v1 lists what the setting
 * says. Procore documents no default for most v1 lists.
 */
export type PageKind = 'top' | 'requisitions' | 'nested' | 'applications' | 'v2'

const NESTED_CAP = 100
const GROUP_SIZE = 16
const defaults: Record<PageKind, number> = {
  top: 100,
  requisitions: 30,
  nested: 100,
  applications: 30,
  v2: 10,
}

/**
 * One page of `items` in the shape that `show` gives them, with Total, Per-Page and Link. Throws a
 * 400 refusal when per_page exceeds the cap.
 */
export async function paged<Item>(
  call: Call,
  items: Item[],
  kind: PageKind,
  show: (item: Item) => unknown,
): Promise<Answer> {
  const cap = kind === 'top' || kind === 'requisitions' ? call.settings.pageCap : NESTED_CAP
  const perPage = call.query.count('per_page', Math.min(defaults[kind], cap))
  if (perPage > cap) {
    throw badRequest(`Invalid per_page of ${perPage}, exceeding max per_page of ${cap}`, 'per_page')
  }
  const page = call.query.count('page', 1)
  const shown = await allShown(items.slice((page - 1) * perPage, page * perPage), show)
  const headers: Record<string, string> = {
    Total: String(items.length),
    'Per-Page': String(perPage),
  }
  const link = linkOf(call.url, page, perPage, Math.ceil(items.length / perPage))
  if (link) headers['Link'] = link
  return ok(kind === 'v2' ? { data: shown } : shown, headers)
}

/** In small groups: records come from disk, and a page may hold thousands of them. */
async function allShown<Item>(items: Item[], show: (item: Item) => unknown): Promise<unknown[]> {
  const shown: unknown[] = []
  for (let at = 0; at < items.length; at += GROUP_SIZE) {
    shown.push(...(await Promise.all(items.slice(at, at + GROUP_SIZE).map(show))))
  }
  return shown
}

function linkOf(url: URL, page: number, perPage: number, last: number): string {
  const links: string[] = []
  const add = (rel: string, target: number) => {
    const address = new URL(url)
    address.searchParams.set('page', String(target))
    address.searchParams.set('per_page', String(perPage))
    links.push(`<${address.href}>; rel="${rel}"`)
  }
  if (page > 1) {
    add('first', 1)
    add('prev', Math.min(page - 1, Math.max(last, 1)))
  }
  if (page < last) {
    add('next', page + 1)
    add('last', last)
  }
  return links.join(', ')
}
