import { ROOT_CONTEXT, type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api'
import type { SubgraphExecutor } from '#lib/request'
import type { RunDocument } from './run-document.ts'

/**
 * Traces by OpenTelemetry, where an address for them is configured: a span for each document, and below it one for
 * each question to a subgraph. They carry names, times and outcomes, and nothing of what was asked or answered.
 */
export interface Traces {
  watched(run: RunDocument): RunDocument
  traced(subgraphs: Record<string, SubgraphExecutor>): Record<string, SubgraphExecutor>
  /** Sends what was not sent yet. */
  close(): Promise<void>
}

export interface TraceOptions {
  /** Where OTLP is taken over HTTP, such as http://127.0.0.1:4318. */
  endpoint: string
  version: string
  /** The name of a trusted document by its text. */
  nameOf(query: string): string | undefined
}

/** As the W3C writes the trace that a request is part of. */
const TRACE_PARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/
const NO_TRACE = /^0+$/

/** The library is loaded only here, for most have no use for it. */
export async function openTraces(options: TraceOptions): Promise<Traces> {
  const [{ BasicTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, resources] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ])
  const provider = new BasicTracerProvider({
    resource: resources.resourceFromAttributes({
      'service.name': 'tieout',
      'service.version': options.version,
    }),
    spanProcessors: [
      new BatchSpanProcessor(
        new OTLPTraceExporter({ url: `${options.endpoint.replace(/\/$/, '')}/v1/traces` }),
      ),
    ],
  })
  return tracesOf(provider.getTracer('tieout'), options, () => provider.shutdown())
}

function tracesOf(tracer: Tracer, { nameOf }: TraceOptions, close: () => Promise<void>): Traces {
  // The signal of a request goes with it to every subgraph, and is no other request's.
  const spans = new WeakMap<AbortSignal, Span>()
  return {
    close,
    watched: run => async request => {
      const { query, requestId, traceParent, signal } = request
      const span = tracer.startSpan(
        nameOf(query) ?? 'document',
        { attributes: { 'tieout.request_id': requestId } },
        parentOf(traceParent),
      )
      spans.set(signal, span)
      return ended(span, run(request), ({ result }) => result.errors)
    },
    traced: subgraphs =>
      Object.fromEntries(
        Object.entries(subgraphs).map(([name, execute]) => [
          name,
          Object.assign(tracedOne(name, execute), execute),
        ]),
      ),
  }

  function tracedOne(name: string, execute: SubgraphExecutor): SubgraphExecutor {
    return request => {
      const parent = spans.get(request.context.signal)
      if (!parent) return execute(request)
      const span = tracer.startSpan(name, {}, trace.setSpan(ROOT_CONTEXT, parent))
      const answer = execute(request)
      if (answer instanceof Promise) return ended(span, answer, ({ errors }) => errors)
      end(span, answer.errors)
      return answer
    }
  }
}

async function ended<Answer>(
  span: Span,
  answer: Promise<Answer>,
  errorsOf: (answer: Answer) => readonly unknown[] | undefined,
): Promise<Answer> {
  try {
    const found = await answer
    end(span, errorsOf(found))
    return found
  } catch (thrown) {
    end(span, [thrown])
    throw thrown
  }
}

function end(span: Span, errors: readonly unknown[] | undefined): void {
  if (errors?.length) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

function parentOf(header: string | undefined) {
  const [, traceId, spanId, flags] = TRACE_PARENT.exec(header ?? '') ?? []
  if (
    traceId === undefined ||
    spanId === undefined ||
    NO_TRACE.test(traceId) ||
    NO_TRACE.test(spanId)
  ) {
    return ROOT_CONTEXT
  }
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags ?? '00', 16) & 1,
    isRemote: true,
  })
}
