import { Budget } from './budget.ts'
import { Faults } from './faults.ts'
import { Tokens } from './oauth.ts'
import { Reshapes } from './reshape.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store.ts'
import { Webhooks } from './webhooks.ts'

/** Everything that one running sandbox holds. */
export interface Sandbox {
  settings: Settings
  store: Store
  tokens: Tokens
  budget: Budget
  faults: Faults
  reshapes: Reshapes
  /** Calls by "METHOD /path/template". */
  calls: Map<string, number>
  /** Answers of the API by status; "cut" where the connection ended without one. */
  statuses: Map<string, number>
  webhooks: Webhooks
}

export function newSandbox(store: Store, settings: Settings): Sandbox {
  const sandbox: Sandbox = {
    settings,
    store,
    tokens: new Tokens(),
    budget: new Budget(),
    faults: new Faults(),
    reshapes: new Reshapes(),
    calls: new Map(),
    statuses: new Map(),
    // A control may replace the settings at any time.
    webhooks: new Webhooks(() => sandbox.settings),
  }
  return sandbox
}
