import { isRow } from './row.ts'

/** Stands for "there is no address to send the browser to": the code is shown instead. */
export const OUT_OF_BAND = 'urn:ietf:wg:oauth:2.0:oob'

export interface Settings {
  companyId: number
  clientId: string
  clientSecret: string
  /** The only address that a browser is sent back to with a code. */
  redirectUri: string
  tokenLifeSeconds: number
  /** Whether a renewal ends the old access token at once, which Procore is not known to do. */
  refreshEndsAccess: boolean
  /** Calls in an hour, and how long the hour lasts. */
  hourlyLimit: number
  hourMs: number
  /** Calls in ten seconds, and how long they last. */
  spikeLimit: number
  spikeMs: number
  /** Largest per_page of a top-level v1 list; nested and v2 lists take 100. */
  pageCap: number
  /** What a call without the header Procore-Company-Id is answered; Procore was seen to vary. */
  missingCompanyStatus: number
  /** Whether the company has installed the app; if not, only its companies are shown to it. */
  appConnected: boolean
  /** Ids of the projects that the account may see, separated by commas; empty for all. */
  permittedProjects: string
  /** Ids of the projects in which the tool Commitments is off, separated by commas. */
  projectsWithoutCommitments: string
  /** Procore's documentation disagrees on whether a 429 carries Retry-After. */
  retryAfterOn429: boolean
  /** How long a webhook's receiver may take. */
  webhookTimeoutMs: number
  /** The pause after a first failure, which doubles up to the longest. */
  webhookRetryMs: number
  webhookRetryMaxMs: number
  /** After failing for so long, what waits for a hook is thrown away. */
  webhookGiveUpMs: number
  /** How often each event is sent. */
  webhookCopies: number
  /** Whether the newest event that waits is sent first. */
  webhookReversed: boolean
  /** Whether requisitions have events, which Procore is not known to send. */
  requisitionEvents: boolean
}

/** Generous limits, so that nobody waits unless a test or a person asks for it. */
export const defaultSettings: Settings = {
  companyId: 562949953421312,
  clientId: 'sandbox-client',
  clientSecret: 'sandbox-secret',
  redirectUri: OUT_OF_BAND,
  tokenLifeSeconds: 5400,
  refreshEndsAccess: false,
  hourlyLimit: 100_000,
  hourMs: 3_600_000,
  spikeLimit: 10_000,
  spikeMs: 10_000,
  pageCap: 2000,
  missingCompanyStatus: 400,
  appConnected: true,
  permittedProjects: '',
  projectsWithoutCommitments: '',
  retryAfterOn429: true,
  webhookTimeoutMs: 5_000,
  webhookRetryMs: 1_000,
  webhookRetryMaxMs: 3_600_000,
  webhookGiveUpMs: 43_200_000,
  webhookCopies: 1,
  webhookReversed: false,
  requisitionEvents: false,
}

/** `current` with the given changes. Throws a TypeError that names the setting at fault. */
export function changedSettings(current: Settings, changes: unknown): Settings {
  if (!isRow(changes)) throw new TypeError('settings must be a JSON object')
  const result: Record<string, unknown> = { ...current }
  for (const [name, value] of Object.entries(changes)) {
    if (!(name in current)) throw new TypeError(`there is no setting named ${name}`)
    const kind = typeof current[name as keyof Settings]
    const fits = typeof value === kind && (kind !== 'number' || isCount(value))
    if (!fits) throw new TypeError(`${name} takes a ${kind === 'number' ? 'whole number' : kind}`)
    result[name] = value
  }
  return result as unknown as Settings
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
