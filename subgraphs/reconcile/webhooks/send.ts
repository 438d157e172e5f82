import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { Agent, type Dispatcher, request } from 'undici'
import { messageOf } from '#lib/errors'

/** One POST to an address that somebody else chose: never into our own network unless that is allowed. */
export interface SendRules {
  /** Addresses of this machine and of private networks, and http. */
  allowsPrivate: boolean
  /** For so long an answer is waited for; shorter where a test cannot wait. */
  answerMs?: number
}

export interface Sender {
  /** `failure` is undefined when it was taken. Never rejects. */
  send(
    url: string,
    headers: Dispatcher.DispatchOptions['headers'],
    body: string,
  ): Promise<{ status?: number; failure?: string }>
  close(): Promise<void>
}

const TIMEOUT_MS = 15_000
const ANSWER_MAX_BYTES = 64 * 1024

const privateAddresses = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  privateAddresses.addSubnet(net, prefix, 'ipv4')
}
// Only what is routed in public: 2000::/3 without the tunnels that carry an IPv4 address.
const publicAddresses = new BlockList()
publicAddresses.addSubnet('2000::', 3, 'ipv6')
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const) {
  privateAddresses.addSubnet(net, prefix, 'ipv6')
}

export function createSender({ allowsPrivate, answerMs = TIMEOUT_MS }: SendRules): Sender {
  // The address is judged where it is connected to, so a name that changes its address in between gains nothing.
  const guarded: LookupFunction = (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (failure, addresses) => {
      const refused = addresses?.find(({ address }) => isPrivate(address))
      if (failure) return done(failure, [])
      if (refused) return done(new Error(`${hostname} is in a private network.`), [])
      return done(null, addresses)
    })
  const agent = new Agent(allowsPrivate ? {} : { connect: { lookup: guarded } })
  return {
    async send(url, headers, body) {
      const problem = problemOf(url, allowsPrivate)
      if (problem) return { failure: problem }
      try {
        // Redirects are not followed: to be elsewhere, subscribe elsewhere.
        const answer = await request(url, {
          method: 'POST',
          headers: headers ?? {},
          body,
          dispatcher: agent,
          signal: AbortSignal.timeout(answerMs),
        })
        await answer.body.dump({ limit: ANSWER_MAX_BYTES }).catch(() => undefined)
        const status = answer.statusCode
        if (status >= 200 && status < 300) return { status }
        return { status, failure: `The subscriber answered ${status}.` }
      } catch (thrown) {
        return { failure: messageOf(thrown) }
      }
    },
    close: () => agent.destroy(),
  }
}

/** Why nothing is sent to this address; undefined when it may be. */
export function problemOf(text: string, allowsPrivate: boolean): string | undefined {
  const url = URL.parse(text)
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    return 'It is not an address such as https://example.com/tieout.'
  }
  if (url.username || url.password) return 'It must not carry a name or password.'
  if (allowsPrivate) return undefined
  if (url.protocol !== 'https:') return 'It must begin with https://.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) ? isPrivate(host) : /(^|\.)localhost\.?$/i.test(host)) {
    return 'It is in a private network; the operator allows that by WEBHOOK_PRIVATE_ADDRESSES.'
  }
  return undefined
}

export function isPrivate(address: string): boolean {
  if (isIP(address) === 4) return privateAddresses.check(address, 'ipv4')
  return !publicAddresses.check(address, 'ipv6') || privateAddresses.check(address, 'ipv6')
}
