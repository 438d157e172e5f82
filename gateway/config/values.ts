import type { ConfigName, Reader } from './reader.ts'

/** Settings that are a number, an amount or a word, each with the way out where it is none. */
const PORT_DEFAULT = 4000
const PORT_MAX = 65_535

export function readPort({ text, problem }: Reader): number {
  const value = text('PORT')
  if (value === undefined) return PORT_DEFAULT
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > PORT_MAX) {
    problem('PORT', `is ${JSON.stringify(value)}; give a whole number from 0 to ${PORT_MAX}.`)
  }
  return port
}

export function readAmount({ text, problem }: Reader, name: ConfigName): string | undefined {
  const amount = text(name)
  if (amount === undefined || /^\d{1,15}(\.\d{1,2})?$/.test(amount)) return amount
  problem(name, `is an amount such as 10000.00, not ${JSON.stringify(amount)}.`)
  return undefined
}

export function readDays({ text, problem }: Reader, name: ConfigName): number | undefined {
  const days = text(name)
  if (days === undefined) return undefined
  if (/^[1-9]\d{1,4}$/.test(days)) return Number(days)
  problem(name, `is a whole number of days from 10 to 99999, not ${JSON.stringify(days)}.`)
  return undefined
}

export function readYes({ text, problem }: Reader, name: ConfigName): boolean {
  const word = text(name)
  if (word !== undefined && word !== 'yes') {
    problem(name, `is yes or not set, not ${JSON.stringify(word)}.`)
  }
  return word === 'yes'
}
