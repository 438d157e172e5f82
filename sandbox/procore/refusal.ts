/**
 * A refusal in one of the body shapes that Procore documents or that were seen in the wild. Clients
 * have to cope with all of them, so the sandbox uses each where Procore does.
 */
type Form = 'standard' | 'exception' | 'list' | 'fields'

const v2Codes: Record<number, string> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  422: 'UNPROCESSABLE_ENTITY',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
}

export type FieldErrors = Record<string, string[]>

export class Refusal extends Error {
  readonly status: number
  readonly headers: Record<string, string>
  readonly #form: Form
  readonly #fields: FieldErrors

  constructor(
    status: number,
    message: string,
    options: { form?: Form; fields?: FieldErrors; headers?: Record<string, string> } = {},
  ) {
    super(message)
    this.status = status
    this.headers = options.headers ?? {}
    this.#form = options.form ?? 'standard'
    this.#fields = options.fields ?? {}
  }

  get fields(): FieldErrors {
    return this.#fields
  }

  /** The JSON body; every v2 path answers in the one v2 shape. */
  body(version: 'v1' | 'v2'): unknown {
    if (version === 'v2') return this.#v2Body()
    switch (this.#form) {
      case 'exception':
        return { message: this.message, exception: 'ActiveRecord::RecordNotFound' }
      case 'list':
        return { errors: [this.message] }
      case 'fields':
        return { errors: this.#fields }
      case 'standard':
        return {
          code: this.status,
          message: this.message,
          fields: Object.keys(this.#fields).join(','),
          reason: '',
          error: null,
        }
    }
  }

  #v2Body(): unknown {
    const details = Object.entries(this.#fields).flatMap(([source, messages]) =>
      messages.map(message => ({ reason_code: 'INVALID', message, source })),
    )
    return {
      error: { code: v2Codes[this.status] ?? 'ERROR', message: this.message, details },
    }
  }
}

export function badRequest(message: string, field: string): Refusal {
  return new Refusal(400, message, { fields: { [field]: [message] } })
}

/** Also the answer for a record that exists but that the caller may not see. */
export function notFound(what: string, id: string): Refusal {
  return new Refusal(404, `Couldn't find ${what} with 'id'=${id}`)
}

/** The other documented 404, which the children of a requisition use. */
export function noSuchRecord(what: string, id: string): Refusal {
  return new Refusal(404, `Couldn't find ${what} with 'id'=${id}`, { form: 'exception' })
}

export function invalid(fields: FieldErrors): Refusal {
  return new Refusal(422, 'Validation failed', { form: 'fields', fields })
}

export function locked(message: string): Refusal {
  return new Refusal(422, message)
}
