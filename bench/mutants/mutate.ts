/** One small fault put into one file of SQL: what a slip of the hand would leave there. */
export interface Mutant {
  file: string
  line: number
  /** What was done, and the line as it was. */
  kind: Kind
  was: string
  /** The part of the file that is one text in the statements, and what it becomes. */
  part: string
  mutated: string
}

export type Kind = keyof typeof kinds

interface Edit {
  from: number
  to: number
  text: string
}

/** Each answers what could be edited in one file; `code` is its text without comments and quoted words. */
const kinds = {
  'sign flipped': (code: string) =>
    [...code.matchAll(/(?<=\s)[+-](?=\s)|(?<=[\s(])-(?=[a-z(])/g)].map(({ index, 0: sign }) => ({
      from: index,
      to: index + 1,
      text: sign === '+' ? '-' : /\s/.test(code[index + 1] ?? '') ? '+' : ' ',
    })),
  'predicate dropped': (code: string) =>
    [...code.matchAll(/(?<=\n\s*)and (?=\S)/g)].map(({ index }) => ({
      from: index,
      to: endOfPredicate(code, index + 4),
      text: '',
    })),
  'filter dropped': (code: string) =>
    [...code.matchAll(/(?<=[\s(])where\s+/g)].map(({ index, 0: word }) => ({
      from: index + word.length,
      to: endOfPredicate(code, index + word.length),
      text: 'true ',
    })),
  'coalesce swapped': (code: string, text: string) =>
    [...code.matchAll(/\bcoalesce\(/g)].flatMap(({ index, 0: word }) => {
      const from = index + word.length
      const ends = argumentEnds(code, from)
      if (ends.length !== 2) return []
      const [comma, to] = ends as [number, number]
      return [{ from, to, text: `${text.slice(comma + 1, to).trim()}, ${text.slice(from, comma)}` }]
    }),
  'bound moved': (code: string) =>
    [...code.matchAll(/(?<=\s)[<>]=?(?=\s)/g)].map(({ index, 0: sign }) => ({
      from: index,
      to: index + sign.length,
      text: sign.endsWith('=') ? (sign[0] as string) : `${sign}=`,
    })),
} satisfies Record<string, (code: string, text: string) => Edit[]>

/** Included files stand between the parts of a file, so that a part is one text in every statement. */
const INCLUDE = /^-- include: .*\n?/gm
const COMMENT_OR_TEXT = /--[^\n]*|'(?:[^']|'')*'/g

export function mutantsOf(file: string, text: string): Mutant[] {
  // Same length, so that what is found in it can be edited in the text.
  const code = text.replaceAll(COMMENT_OR_TEXT, found => '#'.repeat(found.length))
  const cuts = [...text.matchAll(INCLUDE)].map(({ index, 0: line }) => [index, index + line.length])
  const bounds = [0, ...cuts.flat(), text.length]
  return (Object.keys(kinds) as Kind[]).flatMap(kind =>
    kinds[kind](code, text).map(edit => {
      const at = bounds.findLastIndex((bound, place) => place % 2 === 0 && bound <= edit.from)
      const [start, end] = bounds.slice(at, at + 2) as [number, number]
      const line = text.slice(0, edit.from).split('\n').length
      return {
        file,
        line,
        kind,
        was: (text.split('\n')[line - 1] ?? '').trim(),
        part: text.slice(start, end).trimEnd(),
        mutated: (text.slice(start, edit.from) + edit.text + text.slice(edit.to, end)).trimEnd(),
      }
    }),
  )
}

/** Where a predicate ends: before the next one beside it, the next clause, or the bracket around it. */
function endOfPredicate(code: string, from: number): number {
  const next =
    /[()]|\b(?:case|end)\b|\b(?:and|or|group|order|having|window|union|limit|then|else|returning|on|left|join|cross|as)\b|[,;]/g
  next.lastIndex = from
  let depth = 0
  for (let found = next.exec(code); found; found = next.exec(code)) {
    const [word] = found
    if (word === '(' || word === 'case') depth += 1
    else if (word === ')' || word === 'end') {
      if (depth === 0) return found.index
      depth -= 1
    } else if (depth === 0) return found.index
  }
  return code.length
}

function argumentEnds(code: string, from: number): number[] {
  const ends: number[] = []
  let depth = 0
  for (let at = from; at < code.length; at += 1) {
    const sign = code[at]
    if (sign === '(') depth += 1
    if (sign === ',' && depth === 0) ends.push(at)
    if (sign === ')') {
      if (depth === 0) return [...ends, at]
      depth -= 1
    }
  }
  return []
}
