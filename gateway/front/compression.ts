import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import compress from '@fastify/compress'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

/** Below this a packet is sent either way. */
const COMPRESS_FROM_BYTES = 1_024
/** Of 11: nearly all of what brotli saves, in a tenth of the time. */
const BROTLI_QUALITY = 4
const BROTLI_OPTIONS = { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }
const TEXT = /^text\/(?!event-stream)|json|javascript|graphql/

/** Compresses every answer that is worth it, as the client asks. What clients send is not decompressed. */
export async function addCompression(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    globalDecompression: false,
    threshold: COMPRESS_FROM_BYTES,
    customTypes: TEXT,
    brotliOptions: BROTLI_OPTIONS,
  })
}

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]
const ENCODINGS = {
  br: (bytes: Buffer) => brotli(bytes, BROTLI_OPTIONS),
  gzip: (bytes: Buffer) => zip(bytes),
} as const
const OFFERS = [...Object.keys(ENCODINGS), 'identity']

/** Of a route that answers with `kept`: it is compressed already, or is not to be. */
export const KEPT = { compress: false } as const

/**
 * What is the same for everybody is made once, and compressed once in each way that clients take: a stranger who asks
 * for it again and again would otherwise have a megabyte compressed each time.
 */
export function kept(make: () => Buffer | string | Promise<Buffer | string>) {
  let plain: Promise<Buffer> | undefined
  const compressed = new Map<string, Promise<Buffer>>()
  return async ({ headers }: FastifyRequest, reply: FastifyReply): Promise<Buffer> => {
    plain ??= Promise.resolve(make()).then(made => Buffer.from(made))
    reply.header('vary', 'accept-encoding')
    const encoding = new Negotiator({ headers }).encoding(OFFERS)
    if (encoding !== 'br' && encoding !== 'gzip') return plain
    const known = compressed.get(encoding) ?? plain.then(ENCODINGS[encoding])
    compressed.set(encoding, known)
    reply.header('content-encoding', encoding)
    return known
  }
}
