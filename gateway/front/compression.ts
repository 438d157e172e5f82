import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

/** Below this a packet is sent either way. */
const COMPRESS_FROM_BYTES = 1_024
/** Of 11: nearly all of what brotli saves, in a tenth of the time. */
const BROTLI_QUALITY = 4
const TEXT = /^text\/(?!event-stream)|json|javascript|graphql/

/** Compresses every answer that is worth it, as the client asks. What clients send is not decompressed. */
export async function addCompression(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    globalDecompression: false,
    threshold: COMPRESS_FROM_BYTES,
    customTypes: TEXT,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  })
}
