import { declarations } from '../records/all.ts'
import type { Readings } from '../records/field.ts'
import { type Declared, isReadFrom, readingsIn } from '../records/record.ts'
import { DELETION_MARKS } from '../records/values.ts'
import { type ResourceKey, resources } from '../wire/resources.ts'

/** Every field of a resource that is read, and how, as the records declare it; of each record also whether it is deleted. */
export function readingsOfResource(resource: ResourceKey): Readings {
  const declared = declaredOf(resource)
  const lists = Object.entries(declared).filter(([, reading]) => reading.startsWith('records'))
  const places = ['', ...lists.map(([list]) => `${list}[].`)]
  const marks = places
    .flatMap(place => DELETION_MARKS.map(name => `${place}${name}`))
    .filter(path => !(path in declared))
  return { ...declared, ...Object.fromEntries(marks.map(path => [path, 'text~' as const])) }
}

function declaredOf(resource: ResourceKey): Readings {
  const declared = declarations.filter(each => isReadFrom(each, resource))
  if (declared.length === 0) throw new Error(`no record declares what is read of ${resource}`)
  const [root, list] = [declared.find(isRoot), declared.find(each => !isRoot(each))]
  const own = root ? readingsIn(root, resource) : {}
  if (!list?.within) return own
  const { within } = list
  // The records of a list stand behind it.
  const entries = Object.entries({ ...own, [within]: own[within] ?? 'records' } as Readings)
  const inner = Object.entries(readingsIn(list, resource)).map(
    ([field, reading]) => [`${within}[].${field}`, reading] as const,
  )
  return Object.fromEntries(
    entries.flatMap(entry => (entry[0] === within ? [entry, ...inner] : [entry])),
  )
}

/** Every field that is read and whose shape is recorded in contract/. */
export const readings = Object.fromEntries(
  (Object.keys(resources) as ResourceKey[]).map(key => [key, recorded(readingsOfResource(key))]),
) as Readonly<Record<ResourceKey, Readings>>

function recorded(readings: Readings): Readings {
  return Object.fromEntries(
    Object.entries(readings).filter(([, reading]) => !reading.endsWith('~')),
  )
}

function isRoot(declared: Declared): boolean {
  return declared.within === undefined
}
