import type { IncomingHttpHeaders } from 'node:http';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-node';

const tracer = () => trace.getTracer('sanji');

// All that a span may carry. Libraries put documents, arguments and error texts into theirs.
const FIELDS = new Set([
  'http.route',
  'http.response.status_code',
  'sanji.tier',
  'sanji.peer',
  'graphql.operation.type',
]);

/** A span as it may leave the process: where and how long, and neither what was asked nor what went wrong in words. */
function discreet(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(Object.entries(span.attributes).filter(([name]) => FIELDS.has(name)));
  return Object.create(span, {
    attributes: { value: attributes },
    events: { value: [] },
    status: { value: { code: span.status.code } },
  }) as ReadableSpan;
}

/** Sends this process's spans to an OpenTelemetry collector (OTLP over HTTP). Returns what flushes and ends that. */
export async function startTracing(service: string, collector: URL): Promise<() => Promise<void>> {
  // Loaded only where somebody wants traces.
  const { NodeTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const batches = new BatchSpanProcessor(new OTLPTraceExporter({ url: collector.href }));
  const discreetly: SpanProcessor = {
    onStart: (span, parent) => batches.onStart(span, parent),
    onEnd: (span) => batches.onEnd(discreet(span)),
    forceFlush: () => batches.forceFlush(),
    shutdown: () => batches.shutdown(),
  };
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `sanji-${service}` }),
    spanProcessors: [discreetly],
  });
  provider.register();
  return async () => {
    await provider.shutdown();
    trace.disable();
    context.disable();
    propagation.disable();
  };
}

const run = <T>(
  name: string,
  kind: SpanKind,
  fields: Record<string, string>,
  work: (tell: (status: number) => void) => Promise<T>,
): Promise<T> =>
  tracer().startActiveSpan(name, { kind, attributes: fields }, async (span) => {
    try {
      return await work((status) => span.setAttribute('http.response.status_code', status));
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });

/** Work for somebody who called: it goes on with the caller's trace. Costs nothing while nobody collects. */
export const traceArrival = <T>(
  route: string,
  headers: IncomingHttpHeaders,
  work: (tell: (status: number) => void) => Promise<T>,
): Promise<T> =>
  context.with(propagation.extract(context.active(), headers), () =>
    run(route, SpanKind.SERVER, { 'http.route': route }, work),
  );

/** A call to another of our processes: the headers that it is given carry the trace along. */
export const traceCall = <T>(
  name: string,
  fields: Record<string, string>,
  work: (headers: Record<string, string>) => Promise<T>,
): Promise<T> =>
  run(name, SpanKind.CLIENT, fields, () => {
    const headers: Record<string, string> = {};
    propagation.inject(context.active(), headers);
    return work(headers);
  });
