export {
  type AskOptions,
  type Client,
  type ClientOptions,
  connectTieout,
  type Page,
} from './client.ts'
export * from './documents.generated.ts'
export { type ErrorTold, TieoutFailure } from './failure.ts'
