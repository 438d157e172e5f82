import type { Data } from './types.ts'

/**
 * Makes a response object. Its prototype is an empty object without a prototype: as safe as
 * Object.create(null), but with the hidden classes that make reading and printing it fast.
 */
export const Blank = (() => {
  function blank(this: Data): void {}
  blank.prototype = Object.create(null)
  return blank as unknown as new () => Data
})()

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Reads a response key. What came over HTTP was made by JSON.parse and inherits from
 * Object.prototype, so a key such as "constructor" must be its own to count.
 */
export function reader(key: string): (data: Data) => unknown {
  if (key in Object.prototype) return data => (Object.hasOwn(data, key) ? data[key] : undefined)
  return data => data[key]
}
