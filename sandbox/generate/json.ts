export type Json = Record<string, unknown>

export function moment(date: string): string {
  return `${date}T17:00:00Z`
}
