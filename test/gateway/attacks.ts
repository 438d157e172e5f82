/** Documents that are built to cost, each made anew for every run so that no cache knows it. */

interface Attack {
  query: string
  variables?: Record<string, unknown>
  operationName?: string
  /** JSON that JSON.stringify would not write. */
  raw?: string
}

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

const listed: Record<string, Attack> = {
  introspectionAliases: {
    query: `{ __schema { ${repeat(95, i => `a${i}: types { name description fields { name description args { name description } } }`)} } }`,
  },
  introspection38KB: {
    query: `{ __schema { ${repeat(700, i => `a${i}: types { name description fields { name } }`)} } }`,
  },
  introspectionLeafAliases: {
    query: `{ __schema { types { ${repeat(99, i => `a${i}: description`)} } } }`,
  },
  introspectionRoots: {
    query: `{ ${repeat(99, i => `a${i}: __type(name: "Query") { fields { name description args { name description } } }`)} }`,
  },
  introspectionFragments: {
    query: `{ ${repeat(50, i => `a${i}: __schema { ...F }`)} } fragment F on __Schema { types { name fields { name description args { name } } } }`,
  },
  introspectionNested: {
    query: `{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }`,
  },
  introspectionPossible: {
    query: `{ __schema { types { fields { type { possibleTypes { fields { name description } } } } } } }`,
  },
  fragment60same: {
    query: `{ commitments(first: 1) { nodes { ${repeat(60, () => '...F')} } } } fragment F on Commitment { id number title procore { id number title status vendor { id name } lines { id } changeOrders { id number lines { id } } } sage { id number lines { id } changeOrders { id } } findings { id code explanation } }`,
  },
  fragment60apart: {
    query: `{ ${repeat(60, i => `a${i}: commitments(first: 1) { nodes { ...F } }`)} } fragment F on Commitment { id number title procore { id number title status vendor { id name } lines { id } changeOrders { id number lines { id } } } sage { id number lines { id } changeOrders { id } } findings { id code explanation } }`,
  },
  fragmentDoubling: {
    query: `{ commitments { nodes { ...F0 } } } ${repeat(60, i => `fragment F${i} on Commitment { ...F${i + 1} ...F${i + 1} }`)} fragment F60 on Commitment { id }`,
  },
  fragmentDoublingWithin: {
    query: `{ commitments { nodes { ...F0 } } } ${repeat(30, i => `fragment F${i} on Commitment { ...F${i + 1} ...F${i + 1} }`)} fragment F30 on Commitment { id }`,
  },
  fragmentChain: {
    query: `{ commitments { nodes { ...F0 } } } ${repeat(1200, i => `fragment F${i} on Commitment { ...F${i + 1} }`)} fragment F1200 on Commitment { id }`,
  },
  fragmentCycle: {
    query: `{ commitments { nodes { ...F0 } } } ${repeat(1000, i => `fragment F${i} on Commitment { ...F${(i + 1) % 1000} }`)}`,
  },
  fragmentWide: {
    query: `{ commitments { nodes { ${repeat(900, i => `...F${i}`)} } } } ${repeat(900, i => `fragment F${i} on Commitment { id }`)}`,
  },
  fragmentWideNested: {
    query: `{ commitments { nodes { ${repeat(200, i => `...F${i}`)} } } } ${repeat(200, i => `fragment F${i} on Commitment { procore { id lines { id } } }`)}`,
  },
  fragmentUnused: {
    query: `{ commitments { nodes { id } } } ${repeat(1300, i => `fragment F${i} on Commitment { id }`)}`,
  },
  inlineNest: {
    query: `{ commitments { nodes { ${'... { '.repeat(3000)} id ${'} '.repeat(3000)} } } }`,
  },
  inlineWide: {
    query: `{ commitments { nodes { ${repeat(1200, () => '... on Commitment { id }')} } } }`,
  },
  sameField: { query: `{ commitments { nodes { ${repeat(9000, () => 'id')} } } }` },
  sameField4900: { query: `{ commitments { nodes { ${repeat(4900, () => 'id')} } } }` },
  sameComposite: { query: `{ commitments { nodes { ${repeat(1600, () => 'procore { id }')} } } }` },
  sameComposite2: {
    query: `{ commitments { nodes { ${repeat(40, () => `procore { ${repeat(40, () => 'lines { id }')} }`)} } } }`,
  },
  aliasesRoot: { query: `{ ${repeat(99, i => `a${i}: commitments(first: 1) { nodes { id } }`)} }` },
  aliasesLeaf: { query: `{ commitments { nodes { ${repeat(99, i => `a${i}: title`)} } } }` },
  aliases2000: { query: `{ commitments { nodes { ${repeat(2000, i => `a${i}: id`)} } } }` },
  directives: {
    query: `{ commitments ${repeat(1600, () => '@include(if: true)')} { nodes { id } } }`,
  },
  directivesEach: {
    query: `{ commitments { nodes { ${repeat(1200, () => 'id @include(if: true)')} } } }`,
  },
  directivesUnknown: { query: `{ commitments ${repeat(4000, () => '@x')} { nodes { id } } }` },
  directiveVariables: {
    query: `query (${repeat(40, i => `$v${i}: Boolean!`)}) { commitments { nodes { ${repeat(40, i => `id @include(if: $v${i})`)} } } }`,
    variables: Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`v${i}`, true])),
  },
  variablesUnused: {
    query: `query (${repeat(2400, i => `$v${i}: Int`)}) { commitments { nodes { id } } }`,
  },
  variablesValues: {
    query: `query ($f: FindingFilter) { findings(filter: $f) { nodes { id } } }`,
    variables: { f: { codes: Array.from({ length: 90000 }, () => 'X') } },
  },
  variablesExtra: {
    query: `{ __typename }`,
    variables: Object.fromEntries(Array.from({ length: 60000 }, (_, i) => [`v${i}`, 1])),
  },
  variablesKeys: {
    query: `query ($f: FindingFilter) { findings(filter: $f) { nodes { id } } }`,
    variables: { f: Object.fromEntries(Array.from({ length: 60000 }, (_, i) => [`v${i}`, 1])) },
  },
  variablesLongKeys: {
    query: 'query ($f: CommitmentFilter) { commitments(filter: $f) { totalCount } }',
    variables: {
      f: Object.fromEntries(Array.from({ length: 9_900 }, (_, i) => [`${'k'.repeat(80)}${i}`, 1])),
    },
  },
  variablesHugeKeys: {
    query: 'query ($f: CommitmentFilter) { commitments(filter: $f) { totalCount } }',
    variables: {
      f: Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${'k'.repeat(98_000)}${i}`, 1])),
    },
  },
  variablesKeysBesideText: {
    query: 'query ($f: CommitmentFilter) { commitments(filter: $f) { totalCount } }',
    variables: {
      f: {
        ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`k${i}`, 1])),
        number: 'x'.repeat(980_000),
      },
    },
  },
  variablesTextForNumber: {
    query: 'query ($n: Int) { commitments(first: $n) { totalCount } }',
    variables: { n: 'x'.repeat(980_000) },
  },
  variablesKeysForText: {
    query: 'query ($t: String) { commitment(number: $t) { id } }',
    variables: {
      t: Object.fromEntries(Array.from({ length: 9_900 }, (_, i) => [`${'k'.repeat(80)}${i}`, 1])),
    },
  },
  variablesLongEnums: {
    query: 'query ($f: CommitmentFilter) { commitments(filter: $f) { totalCount } }',
    variables: { f: { verdicts: Array.from({ length: 9 }, (_, i) => 'X'.repeat(100_000) + i) } },
  },
  blockLines: { query: `{ commitment(id: """${'\n'.repeat(128_000)}""") { nothing } }` },
  blockLinesUnclosed: { query: `{ commitment(id: """${'\n'.repeat(128_000)}` },
  lines: { query: `{ commitment(id: ${'\n'.repeat(128_000)} "") { nothing } }` },
  variablesDeep: {
    query: `query ($f: FindingFilter) { findings(filter: $f) { nodes { id } } }`,
    raw: `{"f":{"codes":${'['.repeat(200000)}${']'.repeat(200000)}}}`,
  },
  literalList: {
    query: `{ findings(filter: {codes: [${repeat(9900, () => 'X')}]}) { nodes { id } } }`,
  },
  literalDeepList: {
    query: `{ findings(filter: {codes: ${'['.repeat(4900)}${']'.repeat(4900)}}) { nodes { id } } }`,
  },
  literalDeepObject: {
    query: `{ findings(filter: ${'{a:'.repeat(2400)}1${'}'.repeat(2400)}) { nodes { id } } }`,
  },
  literalString: { query: `{ commitment(id: "${'x'.repeat(900000)}") { id } }` },
  selectionDeep: { query: `${'{a'.repeat(3300)}${'}'.repeat(3300)}` },
  unclosed: { query: '{'.repeat(9000) },
  unclosedMB: { query: '{'.repeat(900000) },
  quotes: { query: '"\\"'.repeat(300000) },
  blockQuotes: { query: `{ a(b: """${'\\"""'.repeat(200000)}` },
  comments: { query: `{ __typename }${'#x\n'.repeat(300000)}` },
  commas: { query: `{ __typename ${','.repeat(900000)}}` },
  longName: { query: `{ ${'a'.repeat(900000)} }` },
  longNames: { query: `{ ${repeat(90, i => 'a'.repeat(10000) + i)} }` },
  unknownFields: { query: `{ ${repeat(3000, i => `commitmentz${i}`)} }` },
  unknownTypes: {
    query: `{ commitments { nodes { ${repeat(1500, i => `... on ProcoreComitment${i} { id }`)} } } }`,
  },
  operations: { query: repeat(1600, i => `query Q${i} { __typename }`), operationName: 'Q1' },
  operationsFragments: {
    query:
      repeat(700, i => `query Q${i} { ...F0 }`) +
      repeat(300, i => `fragment F${i} on Query { ...F${i + 1} }`) +
      'fragment F300 on Query { __typename }',
    operationName: 'Q1',
  },
  operationsVariables: {
    query:
      repeat(300, i => `query Q${i}($v: Int) { ...F }`) +
      ` fragment F on Query { ${repeat(400, () => 'commitments(first: $v) { totalCount }')} }`,
    operationName: 'Q1',
  },
  tokens: { query: `{ ${'__typename '.repeat(10001)} }` },
  fields4000: {
    query: `{ ${repeat(99, i => `a${i}: commitments(first: 1) { nodes { id number title procore { id number title status } sage { id number } findings { id code explanation severity } } }`)} }`,
  },
  abstract: {
    query: `{ node(id: "x") { id ${repeat(60, () => `... on CommitmentRecord { lines { id } changeOrders { id lines { id } } invoices { id lines { id } } }`)} } }`,
  },
  typename5000: { query: `{ ${'__typename '.repeat(4990)} }` },
  argsRepeated: {
    query: `{ ${repeat(900, () => 'commitments(first: 1, filter: {number: "1"}) { totalCount }')} }`,
  },

  edgeRoots: {
    query: `{ ${repeat(20, i => `a${i}: commitments(first: 1) { nodes { ...F } }`)} } fragment F on Commitment { id number title procore { id number title status vendor { id name } lines { id } changeOrders { id number lines { id } } } sage { id number lines { id } changeOrders { id } } findings { id code explanation } }`,
  },
  edgeRoots2: {
    query: `{ ${repeat(20, i => `a${i}: commitments(first: 1) { nodes { id number title procore { id number title status } sage { id number } findings { id code explanation severity } } }`)} }`,
  },
  edgeRootsPlain: {
    query: `{ ${repeat(20, i => `a${i}: commitments(first: 1) { nodes { id } }`)} }`,
  },
  edgeFragments: {
    query: `{ commitments(first: 1) { nodes { ${repeat(190, i => `...F${i}`)} } } } ${repeat(190, i => `fragment F${i} on Commitment { procore { id lines { id } } }`)}`,
  },
  edgeMerge: {
    query: `{ commitments(first: 1) { nodes { ${repeat(230, _i => `procore { lines { id } id }`)} } } }`,
  },
  edgeMerge2: {
    query: `{ commitments(first: 1) { nodes { ${repeat(18, _i => `procore { ${repeat(18, () => `lines { id }`)} }`)} } } }`,
  },
  edgeSame: { query: `{ commitments(first: 1) { nodes { ${repeat(990, () => 'id')} } } }` },
  edgeOperations: {
    query: repeat(
      199,
      i => `query Q${i} { commitments(first: 1) { nodes { ${repeat(40, () => 'id')} } } }`,
    ),
    operationName: 'Q1',
  },
  edgeOperations2: {
    query:
      repeat(100, i => `query Q${i} { ...F0 }`) +
      repeat(
        95,
        i =>
          `fragment F${i} on Query { ${i % 20 === 0 || i > 30 ? '' : `...F${i + 1}`} commitments { totalCount } }`,
      ),
    operationName: 'Q1',
  },
  edgeDirectives: {
    query: `{ commitments(first: 1) { nodes { ${repeat(480, () => 'id @include(if: true)')} } } }`,
  },
  edgeVariables: {
    query: `query (${repeat(480, i => `$v${i}: Boolean = true`)}) { commitments(first: 1) { nodes { ${repeat(240, i => `id @include(if: $v${i}) `)} } } }`,
  },
  edgeValues: {
    query: `query ($f: FindingFilter) { findings(filter: $f) { nodes { id } } }`,
    variables: { f: { codes: Array.from({ length: 9900 }, () => 'AMOUNT_MISMATCH') } },
  },
  edgeUnknown: {
    query: `{ ${repeat(19, i => `commitmentz${i}`)} commitments { nodes { ${repeat(900, i => `numberr${i}`)} } } }`,
  },
  edgeUnknownTypes: {
    query: `{ commitments { nodes { ${repeat(450, i => `... on ProcoreComitment${i} { id }`)} } } }`,
  },
  edgeLiterals: {
    query: `{ findings(filter: {codes: [${repeat(9900, () => 'AMOUNT_MISMATCH')}]}) { nodes { id } } }`,
  },
  edgeText: { query: `{ commitment(id: "${'x'.repeat(130000)}") { id } }` },
  edgeNames: {
    query: `{ commitments { nodes { ${repeat(99, i => `${'a'.repeat(120)}${i}: title`)} } } }`,
  },
  edgeSchema: {
    query: `{ __schema { types { name description fields { name description args { name description defaultValue } } } } }`,
  },
  edgeSchema2: { query: `{ __schema { ${repeat(40, i => `a${i}: types { k: kind n: name }`)} } }` },
  edgeWide: {
    query: `{ commitments(first: 1) { nodes { ...F ${repeat(10, i => `p${i}: procore { ...P }`)} } } } fragment F on Commitment { id } fragment P on ProcoreCommitment { id number title status fetchedAt lines { id number amount costCode costType description } changeOrders { id number title status lines { id amount } } invoices { id number lines { id } } vendor { id name } }`,
  },
}

const bodyOf = ({ query, raw, ...rest }: Attack) =>
  raw === undefined
    ? JSON.stringify({ query, ...rest })
    : `{"query":${JSON.stringify(query)},"variables":${raw}}`

/** The body of each attack, by name. */
export const attacks: Record<string, (salt: string) => string> = {
  ...Object.fromEntries(
    Object.entries(listed).map(([name, attack]) => [
      name,
      (salt: string) => bodyOf({ ...attack, query: `${attack.query}#${salt}` }),
    ]),
  ),
  batch: () => JSON.stringify(Array.from({ length: 5000 }, () => ({ query: '{ __typename }' }))),
}
