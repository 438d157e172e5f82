import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import { KEPT, kept } from './compression.ts'

export interface ExplorerOptions {
  /** The query that the page opens with. */
  query: string
  /** What a link may open by its name, and every tab has at hand. */
  documents?: readonly { name: string; text: string }[]
  /** Tokens to choose from, the first filled in so that the first click succeeds: the sandbox's only. */
  tokens?: readonly string[]
}

/** GraphiQL writes style attributes and loads icons as data; everything else comes from here. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const CACHE_SECONDS = 3_600
/** Between two looks at how far the first reading is. */
const TELL_EVERY_MS = 3_000

const FILES = {
  'react.js': ['react/umd/react.production.min.js', 'text/javascript'],
  'react-dom.js': ['react-dom/umd/react-dom.production.min.js', 'text/javascript'],
  'graphiql.js': ['graphiql/graphiql.min.js', 'text/javascript'],
  'graphiql.css': ['graphiql/graphiql.min.css', 'text/css'],
} as const

const STYLE = `html, body { height: 100%; margin: 0 }
body { display: flex; flex-direction: column }
#explorer { flex: 1; min-height: 0 }
#notice { margin: 0; padding: .5rem 1rem; background: #fff3cd; color: #453a08; font: .85rem system-ui, sans-serif; white-space: pre-line }
#notice:empty { display: none }
#around { padding: .4rem 1rem; font: .8rem system-ui, sans-serif }
#around > * { margin-right: .75rem }
#around select { font: inherit; max-width: 100% }
/* On a telephone the answer stands below the question. */
@media (max-width: 40rem) {
  html, body, #explorer, #explorer .graphiql-container { height: auto }
  body { display: block }
  #explorer .graphiql-sessions { margin: 0 }
  #explorer .graphiql-container { flex-direction: column }
  #explorer .graphiql-sidebar { flex-direction: row; width: auto; padding: 0 8px }
  #explorer .graphiql-sidebar-section { display: flex; flex-direction: row }
  #explorer .graphiql-logo, #explorer .graphiql-horizontal-drag-bar { display: none !important }
  #explorer .graphiql-session { flex-direction: column }
  #explorer .graphiql-session > div { flex: none !important; height: 65vh }
}
noscript, .loading { display: block; padding: 2rem; font-family: system-ui, sans-serif }
`

/** Reads its settings from the page, so that no script need be written into the HTML. */
const SCRIPT = `const settings = JSON.parse(document.getElementById('settings').textContent)
const wanted = new URLSearchParams(location.search)
const named = settings.documents.find(({ name }) => name === wanted.get('documentId'))
const query = wanted.get('query') ?? named?.text ?? settings.query
const token = settings.tokens.find(known => known === wanted.get('token')) ?? settings.tokens[0]
const headers = JSON.stringify({ authorization: 'Bearer ' + (token ?? '<your token>') }, null, 2)
const tabs = [query, ...settings.documents.map(({ text }) => text).filter(text => text !== query)]
const fetcher = GraphiQL.createFetcher({ url: '/graphql' })
// What is not read is said before anybody trusts what is, and until all is read how far it is.
const tell = () => fetch('/readyz').then(response => response.json()).then(({ status, reasons, unread }) => {
  document.getElementById('notice').textContent = [...reasons, ...unread].join('\\n')
  if (status !== 'ready') setTimeout(tell, settings.tellEveryMs)
}, () => undefined)
tell()
// Who chooses an example keeps the token, and the other way round.
for (const choice of document.querySelectorAll('#around select')) {
  const { name } = choice
  choice.value = name === 'token' ? token : (named?.name ?? '')
  choice.addEventListener('change', () => {
    if (name === 'documentId') wanted.delete('query')
    wanted.set(name, choice.value)
    location.search = wanted
  })
}
ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, {
    fetcher,
    // A link says what to open; without one the tabs of the last visit stand.
    ...(wanted.size > 0 && { query }),
    defaultTabs: tabs.map(text => ({ query: text, headers })),
    headers,
    defaultHeaders: headers,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: 'headers',
  }, React.createElement(GraphiQL.Logo, null, 'Tieout')),
)
`

/** Serves the explorer page at / with its files at /explorer/*, all from this machine. */
export function addExplorer(app: FastifyInstance, options: ExplorerOptions): void {
  const page = pageOf(options)
  app.get('/', (_request, reply) =>
    reply
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page),
  )
  addFile(app, 'explorer.js', 'text/javascript', async () => SCRIPT)
  addFile(app, 'explorer.css', 'text/css', async () => STYLE)
  const require = createRequire(import.meta.url)
  for (const [name, [path, type]] of Object.entries(FILES)) {
    const [packageName = '', ...rest] = path.split('/')
    // The file is not among the package's exports, so it is found beside its package.json.
    const file = new URL(rest.join('/'), `file://${require.resolve(`${packageName}/package.json`)}`)
    addFile(app, name, type, () => readFile(file))
  }
}

function addFile(
  app: FastifyInstance,
  name: string,
  type: string,
  read: () => Promise<Buffer | string>,
): void {
  const file = kept(read)
  app.get(`/explorer/${name}`, KEPT, async (request, reply) => {
    reply
      .header('cache-control', `public, max-age=${CACHE_SECONDS}`)
      .header('x-content-type-options', 'nosniff')
      .type(`${type}; charset=utf-8`)
    return file(request, reply)
  })
}

function pageOf({ query, tokens = [], documents = [] }: ExplorerOptions): string {
  // A "<" in the settings could end the script element.
  const settings = JSON.stringify({
    query,
    tokens,
    documents: documents.map(namedText),
    tellEveryMs: TELL_EVERY_MS,
  }).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Tieout</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/explorer/graphiql.css">
    <link rel="stylesheet" href="/explorer/explorer.css">
  </head>
  <body>
    <p id="notice"></p>
    <nav id="around">
      <b>Tieout</b>
      ${examplesOf(documents)}
      ${tokensOf(tokens)}
      <a href="/docs">Reference</a>
    </nav>
    <div id="explorer"><p class="loading">Loading the explorer</p></div>
    <noscript>The explorer needs JavaScript; the API at /graphql does not.</noscript>
    <script id="settings" type="application/json">${settings}</script>
    <script src="/explorer/react.js"></script>
    <script src="/explorer/react-dom.js"></script>
    <script src="/explorer/graphiql.js"></script>
    <script src="/explorer/explorer.js"></script>
  </body>
</html>
`
}

/** The documents by the kind of user that each says it is for. */
function examplesOf(documents: NonNullable<ExplorerOptions['documents']>): string {
  if (documents.length === 0) return ''
  const byUser = Map.groupBy(
    documents,
    ({ text }) => /^# (For [\w ]+):/.exec(text)?.[1] ?? 'For anybody',
  )
  const groups = [...byUser]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([user, own]) => {
      const options = own.map(({ name }) => `<option>${name}</option>`)
      return `<optgroup label="${user}">${options.join('')}</optgroup>`
    })
  return choiceOf('documentId', 'Example', `<option value="">–</option>${groups.join('')}`)
}

/** Which token is filled in, and that none of them is for anything but the sandbox. */
function tokensOf(tokens: readonly string[]): string {
  if (tokens.length === 0) return ''
  const options = tokens.map(token => `<option>${token}</option>`).join('')
  return `${choiceOf('token', 'Sandbox, as', options)}
      <span>For your own systems see docs/connecting.md.</span>`
}

function choiceOf(name: string, label: string, options: string): string {
  return `<label>${label} <select name="${name}" autocomplete="off">${options}</select></label>`
}

function namedText({ name, text }: { name: string; text: string }) {
  return { name, text }
}
