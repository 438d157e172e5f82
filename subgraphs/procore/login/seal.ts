import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Keeps secrets unreadable where they are stored. */
export interface Seal {
  /** Tells keys apart and nothing about the key. */
  keyId: string
  /** `place` is where the result will stand; it cannot be opened as that of another place. */
  seal(text: string, place: string): Buffer
  /** Undefined for what was not sealed with this key for this place, or has changed since. */
  open(sealed: Buffer, place: string): string | undefined
}

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_ID_CHARACTERS = 16

/** AES-256-GCM under `key` of 32 bytes, with a new nonce each time: nonce, tag, ciphertext. */
export function createSeal(key: Buffer): Seal {
  return {
    keyId: createHmac('sha256', key).update('key id').digest('hex').slice(0, KEY_ID_CHARACTERS),
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(place))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    open(sealed, place) {
      const nonce = sealed.subarray(0, NONCE_BYTES)
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
      try {
        const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(place))
          .setAuthTag(tag)
        const text = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES))
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        // Whether key, place or bytes are wrong cannot be told, and helps nobody.
        return undefined
      }
    },
  }
}
