/** What a value is for SQL; drivers differ in everything finer. */
export type Family = 'text' | 'number' | 'date' | 'time'

/** The family of an ODBC type number; drivers add types of their own. */
export function familyOf(dataType: number): Family | undefined {
  if (texts.has(dataType)) return 'text'
  if (numbers.has(dataType)) return 'number'
  if (dataType === 9 || dataType === 91 || dataType === 93 || dataType === 11) return 'date'
  if (dataType === 10 || dataType === 92) return 'time'
  return undefined
}

/** SQL_CHAR, SQL_VARCHAR, SQL_LONGVARCHAR and their wide twins. */
const texts = new Set([1, 12, -1, -8, -9, -10])
/** SQL_NUMERIC to SQL_DOUBLE, SQL_BIT, SQL_TINYINT, SQL_BIGINT. */
const numbers = new Set([2, 3, 4, 5, 6, 7, 8, -7, -6, -5])
